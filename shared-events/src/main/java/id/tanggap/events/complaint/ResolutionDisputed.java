package id.tanggap.events.complaint;

import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The citizen says that it is not solved. */
@Revision("2")
public record ResolutionDisputed(ComplaintId complaint, UtteranceId utterance, Sealed reason, Actor by, Instant at)
        implements ComplaintEvent, Utterance {}
