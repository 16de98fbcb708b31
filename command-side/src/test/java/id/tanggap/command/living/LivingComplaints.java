package id.tanggap.command.living;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.complaint.Matter;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.decision.Decisions;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.decision.Intent;
import id.tanggap.command.decision.Kind;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
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
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;

/**
 * Complaints in memory, by the decisions of every day. Reactions are told of an event once it is stored and the command
 * that brought it is over, one event after the other; the time is what it is set to.
 */
public final class LivingComplaints {

    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final Grants grants =
            new Grants(DefaultCommandGateway.builder().commandBus(bus).build());
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

    /** Other aggregates live beside the complaints. */
    @SafeVarargs
    public final <S, E> LivingComplaints serves(Kind<S, E> kind, Class<? extends Intent<S, E>>... intents) {
        Decisions.of(kind, bus, store).serve(intents);
        return this;
    }

    /** A post of somebody, of which nothing is known but its words. */
    public static CaptureComplaint capture(String post, PersonId citizen, Instant at) {
        Sealed words = new Sealed(citizen, "sealed");
        return new CaptureComplaint(
                ComplaintId.of(Channel.INSTAGRAM, post),
                TrackingCode.of(Channel.INSTAGRAM, post),
                new CaptureComplaint.Source(Channel.INSTAGRAM, Origin.WEBHOOK, words, null, at),
                CaptureComplaint.Author.unnamed(citizen),
                CaptureComplaint.Statement.of(words),
                Matter.UNKNOWN,
                Actor.CITIZEN,
                at);
    }

    public EventStore store() {
        return store;
    }

    public Grants grants() {
        return grants;
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
        grants.grant(intent);
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

    /** Everything is told once more as a replay tells it. */
    public void replay() {
        GlobalSequenceTrackingToken end = new GlobalSequenceTrackingToken(told.size());
        TrackingToken replay =
                ((ReplayToken) ReplayToken.createReplayToken(end)).advancedTo(new GlobalSequenceTrackingToken(0));
        List.copyOf(told)
                .forEach(event -> tell(new GenericTrackedDomainEventMessage<>(replay, (DomainEventMessage<?>) event)));
        everybodyReacts();
    }

    /** As an import tells it: what was granted is stored with what is said of it, and everybody reacts. */
    public void tellAfterTheFact(CaptureComplaint capture, MetaData said) {
        store.publish(
                ComplaintState.KIND.begin(capture.complaint()).grant(capture).messages(said));
        everybodyReacts();
    }

    /** Told of what is not stored, or not yet. */
    public void tell(Object event) {
        tell(GenericEventMessage.asEventMessage(event));
    }

    public List<Object> payloads(Object id) {
        return store.readEvents(id.toString())
                .asStream()
                .<Object>map(DomainEventMessage::getPayload)
                .toList();
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
