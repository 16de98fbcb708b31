package id.tanggap.events.complaint;

import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

@Revision("2")
public record ComplaintResolved(
        ComplaintId complaint,
        UtteranceId utterance,
        OpdId opd,
        Sealed solution,
        List<Evidence> evidence,
        Actor by,
        Instant at)
        implements ComplaintEvent, Utterance {}
