package id.tanggap.command.opd.directory;

import id.tanggap.command.opd.AccountName;
import id.tanggap.command.opd.HeldAccount;
import id.tanggap.command.opd.OpdState;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the events tell of an OPD's accounts, whatever tables hold by now. */
@Component
public final class AccountsInEvents {

    private final EventStore events;

    AccountsInEvents(EventStore events) {
        this.events = events;
    }

    /** The account, if the OPD ever reported it. */
    public Optional<HeldAccount> find(OpdId opd, AccountName account) {
        @Nullable OpdState state = null;
        DomainEventStream told = events.readEvents(opd.toString());
        while (told.hasNext()) {
            DomainEventMessage<?> message = told.next();
            state = OpdState.evolve(state, (OpdEvent) message.getPayload());
        }
        return Optional.ofNullable(state).flatMap(each -> each.account(account));
    }

    /** Whether Diskominfo has made sure that it is the OPD's. */
    public boolean isVerified(OpdId opd, AccountName account) {
        return find(opd, account)
                .filter(held -> held.is(HeldAccount.Standing.VERIFIED))
                .isPresent();
    }
}
