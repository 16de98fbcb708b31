package id.tanggap.command.opd.directory;

import id.tanggap.command.opd.AccountName;
import id.tanggap.command.opd.HeldAccount;
import id.tanggap.command.opd.OpdState;
import id.tanggap.events.opd.OpdId;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** What the events tell of an OPD's accounts, whatever tables hold by now. */
@Component
public final class AccountsInEvents {

    private final EventStore events;

    public AccountsInEvents(EventStore events) {
        this.events = events;
    }

    /** The account, if the OPD ever reported it. */
    public Optional<HeldAccount> find(OpdId opd, AccountName account) {
        return OpdState.KIND
                .read(opd, events.readEvents(opd.toString()))
                .state()
                .flatMap(state -> state.account(account));
    }

    /** Whether Diskominfo has made sure that it is the OPD's. */
    public boolean isVerified(OpdId opd, AccountName account) {
        return find(opd, account)
                .filter(held -> held.is(HeldAccount.Standing.VERIFIED))
                .isPresent();
    }
}
