package id.tanggap.events.complaint;

import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The OPD says that it is not theirs. */
@Revision("2")
public record ComplaintDeclined(
        ComplaintId complaint, UtteranceId utterance, OpdId opd, Sealed reason, Actor by, Instant at)
        implements ComplaintEvent, Utterance {}
