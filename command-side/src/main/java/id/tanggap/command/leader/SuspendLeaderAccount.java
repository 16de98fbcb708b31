package id.tanggap.command.leader;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.account.HeldAccount;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.leader.LeaderAccountSuspended;
import id.tanggap.events.leader.LeaderEvent;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;

/** The account no longer speaks for the leader. */
public record SuspendLeaderAccount(LeaderId leader, AccountName account, Sealed reason, Actor by, Instant at)
        implements LeaderIntent {

    @Override
    public List<LeaderEvent> of(LeaderState state) {
        HeldAccount held = state.accounts().reported(state.speaker(), account);
        return held.isTheirs()
                ? List.of(new LeaderAccountSuspended(leader, held.account(), reason, by, at))
                : List.of();
    }
}
