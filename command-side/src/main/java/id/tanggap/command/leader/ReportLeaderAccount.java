package id.tanggap.command.leader;

import id.tanggap.command.account.AnAccountIsOnAPlatform;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.leader.LeaderAccountReported;
import id.tanggap.events.leader.LeaderAccountVerified;
import id.tanggap.events.leader.LeaderEvent;
import id.tanggap.events.leader.LeaderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An account is the leader's own, or has another handle now.
 *
 * @param sure whether somebody made sure of it; if not, it is yet to be verified
 */
public record ReportLeaderAccount(LeaderId leader, OfficialAccount account, boolean sure, Actor by, Instant at)
        implements LeaderIntent {

    @Override
    public List<LeaderEvent> of(LeaderState state) {
        Rule.require(new AnAccountIsOnAPlatform(account.platform()));
        List<LeaderEvent> events = new ArrayList<>();
        if (!state.accounts().know(account)) {
            events.add(new LeaderAccountReported(leader, account, by, at));
        }
        if (!state.accounts().areSureOf(account) && sure) {
            events.add(new LeaderAccountVerified(leader, account, by, at));
        }
        return events;
    }
}
