package id.tanggap.events.complaint;

import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Triage found that it is no complaint to handle. */
@Revision("2")
public record ComplaintRefused(
        ComplaintId complaint,
        UtteranceId utterance,
        RefusalReason reason,
        @Nullable Sealed note,
        Actor by,
        Instant at) implements ComplaintEvent, Utterance {}
