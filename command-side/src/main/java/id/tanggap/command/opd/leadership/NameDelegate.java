package id.tanggap.command.opd.leadership;

import id.tanggap.command.opd.OpdIntent;
import id.tanggap.command.opd.OpdState;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.opd.DelegateNamed;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;

/** An officer works in the name of the head from now on. */
public record NameDelegate(OpdId opd, PersonId delegate, Sealed name, Actor by, Instant at) implements OpdIntent {

    @Override
    public List<OpdEvent> of(OpdState state) {
        boolean already = state.staff().delegates().stream()
                .anyMatch(one -> one.active() && one.person().equals(delegate));
        String user = OfficeAccount.ofDelegate(opd, state.staff().delegates().size() + 1);
        return already ? List.of() : List.of(new DelegateNamed(opd, delegate, user, name, by, at));
    }
}
