package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * No rule knew an office, or the office that held it declined: Diskominfo decides.
 *
 * @param reason which rules were asked and what they lacked
 * @param due until when Diskominfo has to decide; null where no service policy said, as before one did
 */
@Revision("2")
public record ComplaintReferredToTriage(
        ComplaintId complaint, String reason, @Nullable Instant due, Actor by, Instant at) implements ComplaintEvent {}
