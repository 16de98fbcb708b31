package id.tanggap.command.opd.account;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.account.HeldAccount;
import id.tanggap.command.account.Speaker;
import id.tanggap.command.opd.OpdIntent;
import id.tanggap.command.opd.OpdState;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.opd.HeadAccountSuspended;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;

/** The account of the head no longer speaks for the OPD. */
public record SuspendHeadAccount(OpdId opd, AccountName account, Sealed reason, Actor by, Instant at)
        implements OpdIntent {

    @Override
    public List<OpdEvent> of(OpdState state) {
        PersonId head = AHeadIsInOffice.in(state);
        HeldAccount held = state.staff().headAccounts().reported(new Speaker.Head(opd), account);
        return held.isTheirs()
                ? List.of(new HeadAccountSuspended(opd, head, held.account(), reason, by, at))
                : List.of();
    }
}
