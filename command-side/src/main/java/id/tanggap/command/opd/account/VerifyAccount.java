package id.tanggap.command.opd.account;

import id.tanggap.command.decision.Rule;
import id.tanggap.command.opd.AccountName;
import id.tanggap.command.opd.HeldAccount;
import id.tanggap.command.opd.HeldAccount.Standing;
import id.tanggap.command.opd.OpdIntent;
import id.tanggap.command.opd.OpdState;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.opd.AccountVerified;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.List;

/** Diskominfo made sure that the account is the OPD's own. */
public record VerifyAccount(OpdId opd, AccountName account, Actor by, Instant at) implements OpdIntent {

    @Override
    public List<OpdEvent> of(OpdState state) {
        Rule.require(new TheAccountWasReported(state, account), new ASuspendedAccountIsReportedAnew(state, account));
        HeldAccount held = state.account(account).orElseThrow();
        return held.is(Standing.VERIFIED) ? List.of() : List.of(new AccountVerified(opd, held.account(), by, at));
    }
}
