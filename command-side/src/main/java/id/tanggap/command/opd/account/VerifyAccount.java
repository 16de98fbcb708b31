package id.tanggap.command.opd.account;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.account.HeldAccount;
import id.tanggap.command.account.HeldAccount.Standing;
import id.tanggap.command.account.Speaker;
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
        HeldAccount held = state.accounts().theirs(new Speaker.Office(opd), account);
        return held.is(Standing.VERIFIED) ? List.of() : List.of(new AccountVerified(opd, held.account(), by, at));
    }
}
