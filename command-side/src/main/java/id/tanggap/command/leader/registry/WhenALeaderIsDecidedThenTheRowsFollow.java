package id.tanggap.command.leader.registry;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.account.HeldAccount;
import id.tanggap.command.leader.LeaderState;
import id.tanggap.command.opd.claim.AccountClaims;
import id.tanggap.events.leader.LeaderEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ahead of the reactions of its group: who asks after them whose an account is gets the answer of the events. Where events
 * are in EventStoreDB, one is seen before the rows that go with it, and they may be lost. It goes by what the events tell
 * by now, which may not have been written yet.
 */
@Component
@Order(1)
@ProcessingGroup("decided-accounts")
class WhenALeaderIsDecidedThenTheRowsFollow {

    private final EventStore events;
    private final Terms terms;
    private final AccountClaims claims;

    WhenALeaderIsDecidedThenTheRowsFollow(EventStore events, Terms terms, AccountClaims claims) {
        this.events = events;
        this.terms = terms;
        this.claims = claims;
    }

    @EventHandler
    void on(LeaderEvent event) {
        terms.hold();
        LeaderState.KIND
                .read(event.leader(), events.readEvents(event.leader().toString()))
                .state()
                .ifPresent(this::follow);
    }

    private void follow(LeaderState leader) {
        terms.keep(leader);
        claims.retain(leader.speaker(), leader.accounts().theirs());
        leader.accounts().byName().values().stream()
                .filter(HeldAccount::isTheirs)
                .forEach(held -> {
                    claims.claimIfFree(leader.speaker(), held.account());
                    leader.accounts()
                            .verified(AccountName.of(held.account()))
                            .ifPresent(account -> claims.verify(leader.speaker(), account));
                });
    }
}
