package id.tanggap.command.opd.claim;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.account.Speaker;
import id.tanggap.command.opd.directory.AccountsInEvents;
import id.tanggap.events.opd.AccountReported;
import id.tanggap.events.opd.AccountSuspended;
import id.tanggap.events.opd.AccountVerified;
import id.tanggap.events.opd.HeadAccountReported;
import id.tanggap.events.opd.HeadAccountSuspended;
import id.tanggap.events.opd.HeadAccountVerified;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Brings a claim that was lost between its event and its row. */
@Component
@ConditionalOnProperty(name = "tanggap.event-store", havingValue = "eventstoredb")
@ProcessingGroup("rows")
class WhenAnAccountIsReportedThenClaimIt {

    private final AccountClaims claims;
    private final AccountsInEvents events;

    WhenAnAccountIsReportedThenClaimIt(AccountClaims claims, AccountsInEvents events) {
        this.claims = claims;
        this.events = events;
    }

    @EventHandler
    void on(AccountReported event) {
        claims.claimIfFree(new Speaker.Office(event.opd()), event.account());
    }

    @EventHandler
    void on(AccountVerified event) {
        claims.verify(new Speaker.Office(event.opd()), event.account());
    }

    @EventHandler
    void on(AccountSuspended event) {
        claims.release(new Speaker.Office(event.opd()), AccountName.of(event.account()));
    }

    /** What is no longer the present head's is nobody's. */
    @EventHandler
    void on(HeadAccountReported event) {
        AccountName account = AccountName.of(event.account());
        if (events.ofHead(event.opd()).theirs().contains(account)) {
            claims.claimIfFree(new Speaker.Head(event.opd()), event.account());
        }
    }

    @EventHandler
    void on(HeadAccountVerified event) {
        claims.verify(new Speaker.Head(event.opd()), event.account());
    }

    @EventHandler
    void on(HeadAccountSuspended event) {
        claims.release(new Speaker.Head(event.opd()), AccountName.of(event.account()));
    }
}
