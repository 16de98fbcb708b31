package id.tanggap.command.opd.registry;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.account.Speaker;
import id.tanggap.command.opd.account.ReportHeadAccount;
import id.tanggap.command.opd.account.SuspendHeadAccount;
import id.tanggap.command.opd.account.VerifyHeadAccount;
import id.tanggap.command.opd.claim.AccountClaims;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The own accounts of the head in office: what is wanted of them is done, and claimed, as a whole. */
@Component
final class HeadAccounts {

    private final OpdFiles desk;
    private final AccountClaims claims;
    private final OfficeSeal seal;
    private final Clock clock;

    HeadAccounts(OpdFiles desk, AccountClaims claims, OfficeSeal seal, Clock clock) {
        this.desk = desk;
        this.claims = claims;
        this.seal = seal;
        this.clock = clock;
    }

    List<OpdEvent> report(OpdId opd, OfficialAccount account, Actor by) {
        return report(opd, List.of(account), by);
    }

    /** All of them, or none. */
    List<OpdEvent> report(OpdId opd, List<OfficialAccount> wanted, Actor by) {
        return desk.with(opd, file -> reported(file, wanted, by));
    }

    /** What {@link #report} would come to. */
    List<OpdEvent> rehearse(OpdId opd, List<OfficialAccount> wanted, Actor by) {
        return desk.rehearse(opd, file -> reported(file, wanted, by));
    }

    private List<OpdEvent> reported(OpdFile file, List<OfficialAccount> wanted, Actor by) {
        file.state();
        AccountName.inOrder(wanted).forEach(account -> {
            claims.claim(new Speaker.Head(file.opd()), account);
            file.want(new ReportHeadAccount(file.opd(), account, by, clock.instant()));
            mark(file, AccountName.of(account));
        });
        return file.happened();
    }

    List<OpdEvent> verify(OpdId opd, AccountName account, Actor by) {
        return desk.with(opd, file -> {
            claims.hold(new Speaker.Head(opd), account);
            List<OpdEvent> events = file.want(new VerifyHeadAccount(opd, account, by, clock.instant()));
            mark(file, account);
            return events;
        });
    }

    private void mark(OpdFile file, AccountName account) {
        file.state()
                .staff()
                .headAccounts()
                .verified(account)
                .ifPresent(sure -> claims.verify(new Speaker.Head(file.opd()), sure));
    }

    List<OpdEvent> suspend(OpdId opd, AccountName account, String reason, Actor by) {
        return desk.with(opd, file -> {
            claims.hold(new Speaker.Head(opd), account);
            List<OpdEvent> events =
                    file.want(new SuspendHeadAccount(opd, account, seal.reason(account, reason), by, clock.instant()));
            claims.release(new Speaker.Head(opd), account);
            return events;
        });
    }
}
