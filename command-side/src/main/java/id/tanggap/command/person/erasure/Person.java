package id.tanggap.command.person.erasure;

import id.tanggap.command.decision.Root;
import id.tanggap.events.person.PersonErased;
import id.tanggap.events.person.PersonEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** The event-sourced root of one person's data. */
@AggregateRoot(type = "person")
public final class Person implements Root<ErasedPerson> {

    private @Nullable ErasedPerson state;

    @AggregateIdentifier
    public @Nullable String id() {
        return state == null ? null : state.person().toString();
    }

    @Override
    public @Nullable ErasedPerson state() {
        return state;
    }

    @EventSourcingHandler
    void on(PersonEvent event) {
        state = switch (event) {
            case PersonErased e -> new ErasedPerson(e.person());
        };
    }
}
