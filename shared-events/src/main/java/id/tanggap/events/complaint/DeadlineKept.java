package id.tanggap.events.complaint;

import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What was noted as missed had been done in time: it was told late.
 *
 * @param opd whose deadline it is; null for the government as a whole
 * @param due the deadline that was kept
 * @param at when that became known
 */
@Revision("1")
public record DeadlineKept(ComplaintId complaint, @Nullable OpdId opd, DeadlineKind kind, Instant due, Instant at)
        implements ComplaintEvent {}
