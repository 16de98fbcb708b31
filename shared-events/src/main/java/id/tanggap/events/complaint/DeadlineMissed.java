package id.tanggap.events.complaint;

import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * @param due the deadline that passed
 * @param at when that was noted
 */
@Revision("1")
public record DeadlineMissed(ComplaintId complaint, OpdId opd, DeadlineKind kind, Instant due, Instant at)
        implements ComplaintEvent {}
