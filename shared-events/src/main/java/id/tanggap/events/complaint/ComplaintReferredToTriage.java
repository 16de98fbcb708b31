package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * No rule knew an office, or the office that held it declined: Diskominfo decides.
 *
 * @param reason which rules were asked and what they lacked
 */
@Revision("1")
public record ComplaintReferredToTriage(ComplaintId complaint, String reason, Actor by, Instant at)
        implements ComplaintEvent {}
