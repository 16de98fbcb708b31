package id.tanggap.command.opd.account;

import id.tanggap.command.account.AnAccountIsOnAPlatform;
import id.tanggap.command.decision.Rule;
import id.tanggap.command.opd.OpdIntent;
import id.tanggap.command.opd.OpdState;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.AccountReported;
import id.tanggap.events.opd.AccountVerified;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody says that an account is the OPD's own. When Diskominfo says so it is verified with that; when the OPD says
 * so, or says that the account has another handle now, Diskominfo has yet to look.
 */
public record ReportAccount(OpdId opd, OfficialAccount account, Actor by, Instant at) implements OpdIntent {

    @Override
    public List<OpdEvent> of(OpdState state) {
        Rule.require(new AnAccountIsOnAPlatform(account.platform()));
        List<OpdEvent> events = new ArrayList<>();
        if (!state.accounts().know(account)) {
            events.add(new AccountReported(opd, account, by, at));
        }
        if (!state.accounts().areSureOf(account) && by.kind() == Actor.Kind.DISKOMINFO) {
            events.add(new AccountVerified(opd, account, by, at));
        }
        return events;
    }
}
