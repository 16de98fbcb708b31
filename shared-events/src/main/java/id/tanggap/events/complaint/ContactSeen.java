package id.tanggap.events.complaint;

import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Somebody looked at who complained, and how to reach them.
 *
 * @param reason what it was needed for
 */
@Revision("1")
public record ContactSeen(ComplaintId complaint, UtteranceId utterance, Actor by, Sealed reason, Instant at)
        implements ComplaintEvent, Utterance {}
