package id.tanggap.events.complaint;

import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The citizen told more; a pause ends. */
@Revision("2")
public record InformationReceived(
        ComplaintId complaint, UtteranceId utterance, Sealed information, Actor by, Instant at)
        implements ComplaintEvent, Utterance {}
