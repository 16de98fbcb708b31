package id.tanggap.command.opd.claim;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.account.HeldAccount;
import id.tanggap.command.account.Speaker;
import id.tanggap.command.opd.directory.AccountsInEvents;
import id.tanggap.events.opd.AccountSuspended;
import id.tanggap.events.opd.AccountVerified;
import id.tanggap.events.opd.HeadAccountSuspended;
import id.tanggap.events.opd.HeadAccountVerified;
import id.tanggap.events.opd.HeadAppointed;
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

    @EventHandler
    void on(HeadAccountVerified event) {
        settleHead(event.opd(), AccountName.of(event.account()));
    }

    @EventHandler
    void on(HeadAccountSuspended event) {
        settleHead(event.opd(), AccountName.of(event.account()));
    }

    /** What the head before had is free. */
    @EventHandler
    void on(HeadAppointed event) {
        claims.retain(new Speaker.Head(event.opd()), events.ofHead(event.opd()).theirs());
    }

    /** As the events tell by now, which may not have been written yet. */
    private void settle(OpdId opd, AccountName account) {
        events.find(opd, account).ifPresent(held -> follow(new Speaker.Office(opd), held));
    }

    private void settleHead(OpdId opd, AccountName account) {
        events.ofHead(opd).find(account).ifPresent(held -> follow(new Speaker.Head(opd), held));
    }

    private void follow(Speaker speaker, HeldAccount held) {
        switch (held.standing()) {
            case VERIFIED -> claims.verify(speaker, held.account());
            case SUSPENDED, TRANSFERRED -> claims.release(speaker, AccountName.of(held.account()));
            case REPORTED -> claims.hold(speaker, AccountName.of(held.account()));
        }
    }
}
