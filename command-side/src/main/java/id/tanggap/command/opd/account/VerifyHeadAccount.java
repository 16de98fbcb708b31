package id.tanggap.command.opd.account;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.account.HeldAccount;
import id.tanggap.command.account.HeldAccount.Standing;
import id.tanggap.command.account.Speaker;
import id.tanggap.command.opd.OpdIntent;
import id.tanggap.command.opd.OpdState;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.opd.HeadAccountVerified;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import java.time.Instant;
import java.util.List;

/** Diskominfo made sure that the account is the own one of the head in office. */
public record VerifyHeadAccount(OpdId opd, AccountName account, Actor by, Instant at) implements OpdIntent {

    @Override
    public List<OpdEvent> of(OpdState state) {
        PersonId head = AHeadIsInOffice.in(state);
        HeldAccount held = state.staff().headAccounts().theirs(new Speaker.Head(opd), account);
        return held.is(Standing.VERIFIED)
                ? List.of()
                : List.of(new HeadAccountVerified(opd, head, held.account(), by, at));
    }
}
