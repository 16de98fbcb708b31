package id.tanggap.command.opd.account;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.account.HeldAccount;
import id.tanggap.command.account.Speaker;
import id.tanggap.command.opd.OpdIntent;
import id.tanggap.command.opd.OpdState;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.opd.AccountSuspended;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;

/** The account no longer speaks for the OPD. */
public record SuspendAccount(OpdId opd, AccountName account, Sealed reason, Actor by, Instant at) implements OpdIntent {

    @Override
    public List<OpdEvent> of(OpdState state) {
        HeldAccount held = state.accounts().reported(new Speaker.Office(opd), account);
        return held.isTheirs() ? List.of(new AccountSuspended(opd, held.account(), reason, by, at)) : List.of();
    }
}
