package id.tanggap.command.opd.account;

import id.tanggap.command.decision.Rule;
import id.tanggap.command.opd.AccountName;
import id.tanggap.command.opd.HeldAccount;
import id.tanggap.command.opd.HeldAccount.Standing;
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
import java.util.Optional;

/**
 * Somebody says that an account is the OPD's own. When Diskominfo says so it is verified with that; when the OPD says
 * so, or says that the account has another handle now, Diskominfo has yet to look.
 */
public record ReportAccount(OpdId opd, OfficialAccount account, Actor by, Instant at) implements OpdIntent {

    @Override
    public List<OpdEvent> of(OpdState state) {
        Rule.require(new AnAccountIsOnAPlatform(account.platform()));
        Optional<HeldAccount> asBefore = state.account(AccountName.of(account))
                .filter(held -> !held.is(Standing.SUSPENDED))
                .filter(held -> Handle.of(held.account()).equals(Handle.of(account)));
        boolean verified = asBefore.filter(held -> held.is(Standing.VERIFIED)).isPresent();
        List<OpdEvent> events = new ArrayList<>();
        if (asBefore.isEmpty()) {
            events.add(new AccountReported(opd, account, by, at));
        }
        if (!verified && by.kind() == Actor.Kind.DISKOMINFO) {
            events.add(new AccountVerified(opd, account, by, at));
        }
        return events;
    }
}
