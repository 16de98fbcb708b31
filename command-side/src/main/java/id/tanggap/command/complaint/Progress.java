package id.tanggap.command.complaint;

import id.tanggap.events.complaint.CitizenKeptSilent;
import id.tanggap.events.complaint.CloseReason;
import id.tanggap.events.complaint.ComplaintAcknowledged;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintClosed;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintMerged;
import id.tanggap.events.complaint.ComplaintReferredToTriage;
import id.tanggap.events.complaint.ComplaintRefused;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.ComplaintUnmerged;
import id.tanggap.events.complaint.ComplaintWithdrawn;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.ResolvedWithAnother;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a complaint is.
 *
 * @param merger null when it was never merged, or goes on by itself again
 * @param resolvedAt when the solution was reported that has not been disputed
 */
public record Progress(
        Stage stage,
        @Nullable Merger merger,
        @Nullable Instant resolvedAt,
        @Nullable CloseReason closed) {

    static final Progress BEGUN = new Progress(Stage.UNROUTED, null, null, null);

    /**
     * With another one.
     *
     * @param into where it is answered, or was: it is resolved with that one
     * @param stageBefore where it goes on when it is unmerged
     */
    public record Merger(ComplaintId into, Stage stageBefore) {}

    /** @param led whether there is a desk to which it goes back when it is opened again */
    Progress after(ComplaintEvent event, boolean led) {
        return switch (event) {
            case ComplaintRefused _ -> at(Stage.REFUSED);
            case ComplaintWithdrawn _ -> at(Stage.WITHDRAWN);
            case ComplaintReferredToTriage _ -> at(Stage.TRIAGE);
            case ComplaintAssigned _ -> at(Stage.ASSIGNED);
            case ComplaintAcknowledged _ -> at(Stage.IN_PROGRESS);
            case ComplaintDeclined _ -> at(Stage.UNROUTED);
            case InformationRequested _ -> at(Stage.AWAITING_CITIZEN);
            case InformationReceived _, CitizenKeptSilent _ ->
                stage == Stage.AWAITING_CITIZEN ? at(Stage.IN_PROGRESS) : this;
            case ComplaintResolved e -> new Progress(Stage.RESOLVED, merger, e.at(), closed);
            case ResolvedWithAnother e -> new Progress(Stage.RESOLVED, merger, e.at(), closed);
            case ComplaintReopened _ -> new Progress(led ? Stage.IN_PROGRESS : Stage.UNROUTED, null, null, null);
            case ComplaintClosed e -> new Progress(Stage.CLOSED, merger, resolvedAt, e.reason());
            case ComplaintMerged e -> new Progress(Stage.MERGED, new Merger(e.into(), stage), resolvedAt, closed);
            case ComplaintUnmerged _ ->
                new Progress(merger == null ? Stage.UNROUTED : merger.stageBefore(), null, resolvedAt, closed);
            default -> this;
        };
    }

    private Progress at(Stage next) {
        return new Progress(next, merger, resolvedAt, closed);
    }
}
