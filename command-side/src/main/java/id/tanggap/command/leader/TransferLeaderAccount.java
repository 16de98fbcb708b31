package id.tanggap.command.leader;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.account.HeldAccount;
import id.tanggap.command.account.HeldAccount.Standing;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.leader.LeaderAccountTransferred;
import id.tanggap.events.leader.LeaderEvent;
import id.tanggap.events.leader.LeaderId;
import java.time.Instant;
import java.util.List;

/** The account is another leader's from now on, who reports it in the same breath. */
public record TransferLeaderAccount(LeaderId leader, AccountName account, LeaderId to, Actor by, Instant at)
        implements LeaderIntent {

    @Override
    public List<LeaderEvent> of(LeaderState state) {
        Rule.require(new AnAccountGoesToAnotherLeader(leader, to));
        HeldAccount held = state.accounts().reported(state.speaker(), account);
        if (held.is(Standing.TRANSFERRED)) {
            return List.of();
        }
        return List.of(new LeaderAccountTransferred(
                leader, state.accounts().theirs(state.speaker(), account).account(), to, by, at));
    }
}
