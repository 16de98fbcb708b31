package id.tanggap.command.duplicates;

import id.tanggap.command.complaint.duplicates.FollowTheOther;
import id.tanggap.command.complaint.duplicates.Merging;
import id.tanggap.command.decision.Grants;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintMerged;
import id.tanggap.events.complaint.ComplaintRefused;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.ComplaintUnmerged;
import id.tanggap.events.complaint.ComplaintWithdrawn;
import id.tanggap.events.complaint.ResolvedWithAnother;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * No merged complaint is forgotten, whatever happens to the other one and in whatever order. Two who merge at the same
 * moment cannot see each other: what then lies where nobody works on it is let go of here.
 *
 * <p>It looks at what is so now and not at what was so then. So it may be told everything again, and mends what lay wrong
 * before there was any of this.
 */
@Component
@ProcessingGroup("duplicates")
class WhenAComplaintEndsThenItsDuplicatesFollow {

    private final MergedComplaints merged;
    private final Merging merging;
    private final Grants grants;
    private final Clock clock;

    WhenAComplaintEndsThenItsDuplicatesFollow(MergedComplaints merged, Merging merging, Grants grants, Clock clock) {
        this.merged = merged;
        this.merging = merging;
        this.grants = grants;
        this.clock = clock;
    }

    @EventHandler
    void on(ComplaintMerged event) {
        merged.note(event.complaint(), event.into());
        follow(event.complaint(), event.into());
        duplicatesFollow(event.complaint());
    }

    @EventHandler
    void on(ComplaintUnmerged event) {
        merged.forget(event.complaint());
        duplicatesFollow(event.complaint());
    }

    @EventHandler
    void on(ComplaintReopened event) {
        merged.forget(event.complaint());
        duplicatesFollow(event.complaint());
    }

    @EventHandler
    void on(ComplaintResolved event) {
        duplicatesFollow(event.complaint());
    }

    @EventHandler
    void on(ResolvedWithAnother event) {
        duplicatesFollow(event.complaint());
    }

    @EventHandler
    void on(ComplaintWithdrawn event) {
        duplicatesFollow(event.complaint());
    }

    @EventHandler
    void on(ComplaintRefused event) {
        duplicatesFollow(event.complaint());
    }

    private void duplicatesFollow(ComplaintId other) {
        merged.into(other).forEach(complaint -> follow(complaint, other));
    }

    private void follow(ComplaintId complaint, ComplaintId other) {
        grants.grant(new FollowTheOther(complaint, other, merging.fate(other), clock.instant()));
    }
}
