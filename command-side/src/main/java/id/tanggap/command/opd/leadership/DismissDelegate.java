package id.tanggap.command.opd.leadership;

import id.tanggap.command.decision.Rule;
import id.tanggap.command.opd.Delegate;
import id.tanggap.command.opd.OpdIntent;
import id.tanggap.command.opd.OpdState;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.opd.DelegateDismissed;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.List;

/** The officer no longer works in the name of the head. */
public record DismissDelegate(OpdId opd, String user, Actor by, Instant at) implements OpdIntent {

    @Override
    public List<OpdEvent> of(OpdState state) {
        Rule.require(new TheDelegateWasNamed(state, user));
        return state.staff().delegate(user).filter(Delegate::active).isPresent()
                ? List.of(new DelegateDismissed(opd, user, by, at))
                : List.of();
    }
}
