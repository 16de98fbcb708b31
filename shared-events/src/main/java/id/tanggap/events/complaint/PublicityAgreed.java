package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The citizen agreed that everybody reads what was said by a private channel.
 *
 * @param through how the citizen said so
 * @param by the citizen, or who noted it
 */
@Revision("1")
public record PublicityAgreed(ComplaintId complaint, AgreedThrough through, Actor by, Instant at)
        implements ComplaintEvent {}
