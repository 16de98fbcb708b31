package id.tanggap.command.opd;

import id.tanggap.command.account.HeldAccount.Standing;
import id.tanggap.command.account.HeldAccounts;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.DelegateDismissed;
import id.tanggap.events.opd.DelegateNamed;
import id.tanggap.events.opd.HeadAppointed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The people of an OPD, those of the past included.
 *
 * @param heads in the order of their office; the last one is in office
 * @param headAccounts the own ones of the head in office
 */
public record Staff(List<Head> heads, List<Delegate> delegates, HeldAccounts headAccounts) {

    static final Staff NOBODY = new Staff(List.of(), List.of(), HeldAccounts.NONE);

    public Staff {
        heads = List.copyOf(heads);
        delegates = List.copyOf(delegates);
    }

    public Optional<Head> head() {
        return heads.isEmpty() ? Optional.empty() : Optional.of(heads.getLast());
    }

    public Optional<Delegate> delegate(String user) {
        return delegates.stream().filter(one -> one.user().equals(user)).findAny();
    }

    Staff with(OfficialAccount account, Standing standing) {
        return new Staff(heads, delegates, headAccounts.with(account, standing));
    }

    /** What the head before had is that head's own affair from now on. */
    Staff after(HeadAppointed event) {
        Head head = new Head(event.head(), event.user(), event.name(), event.email(), event.phone(), event.since());
        List<Head> next = new ArrayList<>(heads);
        next.removeIf(one -> one.user().equals(head.user()));
        next.add(head);
        boolean another =
                head().filter(present -> present.person().equals(head.person())).isEmpty();
        return new Staff(next, delegates, another ? HeldAccounts.NONE : headAccounts);
    }

    Staff after(DelegateNamed event) {
        List<Delegate> next = new ArrayList<>(delegates);
        next.add(new Delegate(event.delegate(), event.user(), true));
        return new Staff(heads, next, headAccounts);
    }

    Staff after(DelegateDismissed event) {
        return new Staff(
                heads,
                delegates.stream()
                        .map(one ->
                                one.user().equals(event.user()) ? new Delegate(one.person(), one.user(), false) : one)
                        .toList(),
                headAccounts);
    }
}
