package id.tanggap.command.leader;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.account.HeldAccount;
import id.tanggap.command.account.HeldAccount.Standing;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.leader.LeaderAccountVerified;
import id.tanggap.events.leader.LeaderEvent;
import id.tanggap.events.leader.LeaderId;
import java.time.Instant;
import java.util.List;

/** Diskominfo made sure that the account is the leader's own. */
public record VerifyLeaderAccount(LeaderId leader, AccountName account, Actor by, Instant at) implements LeaderIntent {

    @Override
    public List<LeaderEvent> of(LeaderState state) {
        HeldAccount held = state.accounts().theirs(state.speaker(), account);
        return held.is(Standing.VERIFIED)
                ? List.of()
                : List.of(new LeaderAccountVerified(leader, held.account(), by, at));
    }
}
