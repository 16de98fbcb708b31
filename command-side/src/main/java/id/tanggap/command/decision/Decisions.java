package id.tanggap.command.decision;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Grants the intents of one kind of aggregate that come over the bus: reads the course, grants, appends. Nothing is
 * locked: two writers meet in the event store, on one node as on many. The answer to a command is the {@link Course}
 * after it.
 *
 * @param <S> the state of the aggregate
 * @param <E> its events
 */
public final class Decisions<S, E> {

    private final Kind<S, E> kind;
    private final CommandBus bus;
    private final EventStore events;
    private final @Nullable Snapshotter snapshots;
    private final long eventsWithoutASnapshot;

    private Decisions(
            Kind<S, E> kind,
            CommandBus bus,
            EventStore events,
            @Nullable Snapshotter snapshots,
            long eventsWithoutASnapshot) {
        this.kind = kind;
        this.bus = bus;
        this.events = events;
        this.snapshots = snapshots;
        this.eventsWithoutASnapshot = eventsWithoutASnapshot;
    }

    public static <S, E> Decisions<S, E> of(Kind<S, E> kind, CommandBus bus, EventStore events) {
        return new Decisions<>(kind, bus, events, null, Long.MAX_VALUE);
    }

    /** From now on a snapshot is taken once there are so many events without one. */
    public Decisions<S, E> withSnapshots(Snapshotter snapshotter, long events) {
        return new Decisions<>(kind, bus, this.events, snapshotter, events);
    }

    /** From now on the bus knows these intents. */
    @SafeVarargs
    public final Decisions<S, E> serve(Class<? extends Intent<S, E>>... intents) {
        for (Class<? extends Intent<S, E>> intent : intents) {
            bus.subscribe(intent.getName(), message -> grant(intent.cast(message.getPayload())));
        }
        return this;
    }

    private Course<S, E> grant(Intent<S, E> intent) {
        String id = intent.target().toString();
        Course<S, E> course = kind.read(id, events.readEvents(id)).grant(intent);
        if (!course.granted().isEmpty()) {
            events.publish(course.messages(MetaData.emptyInstance()));
        }
        if (snapshots != null && course.sinceSnapshot() >= eventsWithoutASnapshot) {
            snapshots.scheduleSnapshot(kind.states(), id);
        }
        return course;
    }
}
