package id.tanggap.command.opd.claim;

import id.tanggap.command.opd.AccountName;
import id.tanggap.command.opd.directory.AccountsInEvents;
import id.tanggap.events.opd.AccountSuspended;
import id.tanggap.events.opd.AccountVerified;
import id.tanggap.events.opd.OpdId;
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
    private final AccountsInEvents events;

    WhenAnAccountIsDecidedThenItsClaimFollows(AccountClaims claims, AccountsInEvents events) {
        this.claims = claims;
        this.events = events;
    }

    @EventHandler
    void on(AccountVerified event) {
        settle(event.opd(), AccountName.of(event.account()));
    }

    @EventHandler
    void on(AccountSuspended event) {
        settle(event.opd(), AccountName.of(event.account()));
    }

    /** As the events tell by now, which may not have been written yet. */
    private void settle(OpdId opd, AccountName account) {
        events.find(opd, account).ifPresent(held -> {
            switch (held.standing()) {
                case VERIFIED -> claims.verify(opd, held.account());
                case SUSPENDED -> claims.release(opd, account);
                case REPORTED -> claims.hold(opd, account);
            }
        });
    }
}
