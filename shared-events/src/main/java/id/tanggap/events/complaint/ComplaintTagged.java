package id.tanggap.events.complaint;

import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The mayor named an OPD on it. */
@Revision("2")
public record ComplaintTagged(
        ComplaintId complaint,
        UtteranceId utterance,
        OpdId opd,
        TagRole role,
        @Nullable Sealed note,
        Actor by,
        Instant at)
        implements ComplaintEvent, Utterance {

    /** What it is called in the names of utterances; a message that names several OPDs tags each of them. */
    public static final String VERB = "tag";
}
