package id.tanggap.command.opd.account;

import id.tanggap.command.account.AnAccountIsOnAPlatform;
import id.tanggap.command.account.HeldAccounts;
import id.tanggap.command.decision.Rule;
import id.tanggap.command.opd.OpdIntent;
import id.tanggap.command.opd.OpdState;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.HeadAccountReported;
import id.tanggap.events.opd.HeadAccountVerified;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody says that an account is the own one of the head in office. As of the OPD's own: what Diskominfo says is verified
 * with that.
 */
public record ReportHeadAccount(OpdId opd, OfficialAccount account, Actor by, Instant at) implements OpdIntent {

    @Override
    public List<OpdEvent> of(OpdState state) {
        Rule.require(new AnAccountIsOnAPlatform(account.platform()));
        PersonId head = AHeadIsInOffice.in(state);
        HeldAccounts accounts = state.staff().headAccounts();
        List<OpdEvent> events = new ArrayList<>();
        if (!accounts.know(account)) {
            events.add(new HeadAccountReported(opd, head, account, by, at));
        }
        if (!accounts.areSureOf(account) && by.kind() == Actor.Kind.DISKOMINFO) {
            events.add(new HeadAccountVerified(opd, head, account, by, at));
        }
        return events;
    }
}
