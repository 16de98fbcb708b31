package id.tanggap.command.opd.claim;

import id.tanggap.command.opd.AccountName;
import id.tanggap.events.opd.AccountReported;
import id.tanggap.events.opd.AccountSuspended;
import id.tanggap.events.opd.AccountVerified;
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

    WhenAnAccountIsReportedThenClaimIt(AccountClaims claims) {
        this.claims = claims;
    }

    @EventHandler
    void on(AccountReported event) {
        claims.claimIfFree(event.opd(), event.account());
    }

    @EventHandler
    void on(AccountVerified event) {
        claims.verify(event.opd(), event.account());
    }

    @EventHandler
    void on(AccountSuspended event) {
        claims.release(event.opd(), AccountName.of(event.account()));
    }
}
