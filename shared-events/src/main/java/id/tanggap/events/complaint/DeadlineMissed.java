package id.tanggap.events.complaint;

import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What was due was not done in time.
 *
 * @param opd on whose desk it is; null for the government as a whole: for the triage desk, and for what the citizen was
 *     promised by whoever had it first
 * @param due the deadline that passed
 * @param at when that was noted
 */
@Revision("2")
public record DeadlineMissed(
        ComplaintId complaint, @Nullable OpdId opd, DeadlineKind kind, Instant due, Instant at)
        implements ComplaintEvent {}
