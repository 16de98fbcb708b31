package id.tanggap.command.opd.directory;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.account.HeldAccount;
import id.tanggap.command.account.HeldAccounts;
import id.tanggap.command.account.Speaker;
import id.tanggap.command.opd.OpdState;
import id.tanggap.events.opd.OpdId;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** What the events tell of an OPD's accounts and of its head's, whatever tables hold by now. */
@Component
public final class AccountsInEvents {

    private final EventStore events;

    public AccountsInEvents(EventStore events) {
        this.events = events;
    }

    /** The account, if the OPD ever reported it. */
    public Optional<HeldAccount> find(OpdId opd, AccountName account) {
        return state(opd).flatMap(state -> state.account(account));
    }

    /** The own accounts of the head in office. */
    public HeldAccounts ofHead(OpdId opd) {
        return state(opd).map(state -> state.staff().headAccounts()).orElse(HeldAccounts.NONE);
    }

    /** Whether Diskominfo has made sure that it is the OPD's. Nobody else had accounts while this was not noted. */
    public boolean isVerified(Speaker speaker, AccountName account) {
        return speaker instanceof Speaker.Office(OpdId opd)
                && find(opd, account)
                        .filter(held -> held.is(HeldAccount.Standing.VERIFIED))
                        .isPresent();
    }

    private Optional<OpdState> state(OpdId opd) {
        return OpdState.KIND.read(opd, events.readEvents(opd.toString())).state();
    }
}
