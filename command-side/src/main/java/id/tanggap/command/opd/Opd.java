package id.tanggap.command.opd;

import id.tanggap.command.decision.Root;
import id.tanggap.events.opd.OpdEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** The event-sourced root of one OPD. */
@AggregateRoot(type = "opd")
public final class Opd implements Root<OpdState> {

    private @Nullable OpdState state;

    @AggregateIdentifier
    public @Nullable String id() {
        return state == null ? null : state.id().toString();
    }

    @Override
    public @Nullable OpdState state() {
        return state;
    }

    @EventSourcingHandler
    void on(OpdEvent event) {
        state = OpdState.evolve(state, event);
    }
}
