package id.tanggap.command.living;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.decision.Decisions;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.decision.Intent;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/**
 * Complaints in memory, by the decisions of every day. Reactions are told of an event once it is stored and the command
 * that brought it is over, one event after the other; the time is what it is set to.
 */
public final class LivingComplaints {

    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final CommandGateway gateway =
            DefaultCommandGateway.builder().commandBus(bus).build();
    private final Queue<EventMessage<?>> untold = new ArrayDeque<>();
    private final List<EventMessage<?>> told = new ArrayList<>();
    private final List<AnnotationEventHandlerAdapter> reactions = new ArrayList<>();
    private Instant now;

    @SafeVarargs
    public LivingComplaints(Instant now, Class<? extends Intent<ComplaintState, ComplaintEvent>>... intents) {
        this.now = now;
        Decisions.of(ComplaintState.KIND, bus, store).serve(intents);
        store.subscribe(untold::addAll);
    }

    public CommandGateway commands() {
        return gateway;
    }

    public Grants grants() {
        return new Grants(gateway);
    }

    public Complaints complaints() {
        return new Complaints(store);
    }

    public ComplaintState state(ComplaintId id) {
        return complaints().find(id).orElseThrow();
    }

    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    public void now(Instant later) {
        now = later;
    }

    public void reacts(Object reaction) {
        reactions.add(new AnnotationEventHandlerAdapter(reaction));
    }

    /** Granted, and everybody has reacted. */
    public void wish(Intent<?, ?> intent) {
        grant(intent);
        everybodyReacts();
    }

    /** Granted, and nobody has heard of it yet. */
    public void grant(Intent<?, ?> intent) {
        gateway.sendAndWait(intent);
    }

    public void everybodyReacts() {
        for (EventMessage<?> event = untold.poll(); event != null; event = untold.poll()) {
            told.add(event);
            tell(event);
        }
    }

    /** Everything is told once more, from the beginning. */
    public void tellAllAgain() {
        List.copyOf(told).forEach(this::tell);
        everybodyReacts();
    }

    public List<ComplaintEvent> events(ComplaintId id) {
        return store.readEvents(id.toString())
                .asStream()
                .map(message -> (ComplaintEvent) message.getPayload())
                .toList();
    }

    public <E> Stream<E> events(ComplaintId id, Class<E> kind) {
        return events(id).stream().filter(kind::isInstance).map(kind::cast);
    }

    private void tell(EventMessage<?> event) {
        for (AnnotationEventHandlerAdapter reaction : reactions) {
            try {
                reaction.handle(event);
            } catch (Exception e) {
                throw new IllegalStateException("A reaction failed at " + event.getPayload(), e);
            }
        }
    }
}
