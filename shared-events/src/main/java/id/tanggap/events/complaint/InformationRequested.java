package id.tanggap.events.complaint;

import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A public question to the citizen; the clocks of the OPD pause.
 *
 * @param until how long an answer is waited for; null where no service policy said, as before there was one
 */
@Revision("2")
public record InformationRequested(
        ComplaintId complaint,
        UtteranceId utterance,
        OpdId opd,
        Sealed question,
        @Nullable Instant until,
        Actor by,
        Instant at)
        implements ComplaintEvent, Utterance {}
