package id.tanggap.command.complaint;

import id.tanggap.command.decision.Root;
import id.tanggap.events.complaint.ComplaintEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** The event-sourced root of one complaint. */
@AggregateRoot(type = Complaint.TYPE)
public final class Complaint implements Root<ComplaintState> {

    static final String TYPE = "complaint";

    private @Nullable ComplaintState state;

    @AggregateIdentifier
    public @Nullable String id() {
        return state == null ? null : state.id().toString();
    }

    @Override
    public @Nullable ComplaintState state() {
        return state;
    }

    @EventSourcingHandler
    void from(ComplaintState snapshot) {
        state = snapshot;
    }

    @EventSourcingHandler
    void on(ComplaintEvent event) {
        state = ComplaintState.evolve(state, event);
    }
}
