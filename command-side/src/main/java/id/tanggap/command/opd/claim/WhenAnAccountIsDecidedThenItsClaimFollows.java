package id.tanggap.command.opd.claim;

import id.tanggap.command.opd.AccountName;
import id.tanggap.events.opd.AccountSuspended;
import id.tanggap.events.opd.AccountVerified;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ahead of the reactions of its group: who asks after them whose an account is gets the answer of the events. Where events
 * are in EventStoreDB, one is seen before the rows that go with it, and they may be lost.
 */
@Component
@Order(1)
@ProcessingGroup("decided-accounts")
class WhenAnAccountIsDecidedThenItsClaimFollows {

    private final AccountClaims claims;

    WhenAnAccountIsDecidedThenItsClaimFollows(AccountClaims claims) {
        this.claims = claims;
    }

    @EventHandler
    void on(AccountVerified event) {
        claims.settle(event.opd(), AccountName.of(event.account()));
    }

    @EventHandler
    void on(AccountSuspended event) {
        claims.settle(event.opd(), AccountName.of(event.account()));
    }
}
