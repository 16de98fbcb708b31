package id.tanggap.command.complaint.deadline;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEscalated;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.complaint.UtteranceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What goes up by itself. */
final class UpTheLine {

    private UpTheLine() {}

    static ComplaintEscalated to(
            EscalationLevel level, @Nullable DeadlineKind missed, ComplaintId complaint, Instant at) {
        return new ComplaintEscalated(
                complaint,
                UtteranceId.ofRecord(complaint, "complaint.escalated", at),
                level,
                missed,
                null,
                Actor.SYSTEM,
                at);
    }
}
