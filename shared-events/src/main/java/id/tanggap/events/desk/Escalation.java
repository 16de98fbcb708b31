package id.tanggap.events.desk;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintClosed;
import id.tanggap.events.complaint.ComplaintEscalated;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintMerged;
import id.tanggap.events.complaint.ComplaintRefused;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.ComplaintWithdrawn;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.complaint.ResolvedWithAnother;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How high up the line a complaint was brought. It ends when the matter is settled: by a solution, by whoever puts the
 * complaint on another desk, and where a first answer was missed, by that answer. That an OPD declines settles nothing.
 *
 * @param missed the deadline that brought it up; null when somebody did
 */
public record Escalation(EscalationLevel level, @Nullable DeadlineKind missed, Instant at) {

    static @Nullable Escalation after(@Nullable Escalation now, @Nullable OpdId lead, ComplaintEvent event) {
        if (event instanceof ComplaintEscalated up) {
            return new Escalation(up.level(), up.missed(), up.at());
        }
        return now == null || now.isSettledBy(lead, event) ? null : now;
    }

    private boolean isSettledBy(@Nullable OpdId lead, ComplaintEvent event) {
        return switch (event) {
            case ComplaintResolved _,
                    ResolvedWithAnother _,
                    ComplaintRefused _,
                    ComplaintWithdrawn _,
                    ComplaintClosed _,
                    ComplaintMerged _ -> true;
            case ComplaintAssigned e -> e.by().kind() != Actor.Kind.SYSTEM || missed == DeadlineKind.TRIAGE;
            case ComplaintAnswered e ->
                missed == DeadlineKind.FIRST_RESPONSE
                        && (e.opd() == null || e.opd().equals(lead));
            default -> false;
        };
    }
}
