package id.tanggap.query.projection.parked;

import id.tanggap.eventstore.config.DeadLetterQueues;
import id.tanggap.query.projection.folding.Document;
import id.tanggap.query.projection.folding.DocumentStore;
import id.tanggap.query.projection.folding.MissingEvents;
import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.projection.folding.Refused;
import id.tanggap.query.projection.generations.Followers;
import id.tanggap.query.projection.generations.Generation;
import id.tanggap.query.projection.generations.Generation.State;
import id.tanggap.query.projection.generations.Generations;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;

/** Tries parked events again, in order; the first that still fails stays parked with all behind it. */
public final class ParkedEventRetry {
    private final List<Projection<?, ?, ?>> projections;
    private final Generations generations;
    private final Followers followers;
    private final DeadLetterQueues deadLetters;

    public ParkedEventRetry(
            List<Projection<?, ?, ?>> projections,
            Generations generations,
            Followers followers,
            DeadLetterQueues deadLetters) {
        this.projections = List.copyOf(projections);
        this.generations = generations;
        this.followers = followers;
        this.deadLetters = deadLetters;
    }

    /** @param name null for every projection; @param sequence null for every aggregate */
    public void retry(@Nullable String name, @Nullable String sequence) {
        for (Projection<?, ?, ?> projection : projections) {
            if (name == null || name.equals(projection.name())) {
                generations
                        .in(State.LIVE, projection.name())
                        .filter(Generation::created)
                        .ifPresent(live -> retry(sameStates(projection), live, sequence));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Projection<Object, Document, Document> sameStates(Projection<?, ?, ?> projection) {
        return (Projection<Object, Document, Document>) projection;
    }

    private <E, D extends Document> void retry(
            Projection<E, D, D> projection, Generation live, @Nullable String sequence) {
        SequencedDeadLetterQueue<EventMessage<?>> queue = deadLetters.of(live.processor());
        DocumentStore<D> store = followers.documents(projection, live);
        for (String parked : sequences(queue)) {
            if (sequence == null || sequence.equals(parked)) {
                queue.process(
                        letter -> parked.equals(sequenceOf(letter)),
                        letter -> again(projection, store, letter.message()));
            }
        }
    }

    private static List<String> sequences(SequencedDeadLetterQueue<EventMessage<?>> queue) {
        List<String> sequences = new ArrayList<>();
        for (Iterable<DeadLetter<? extends EventMessage<?>>> sequence : queue.deadLetters()) {
            var letters = sequence.iterator();
            if (letters.hasNext()) {
                sequences.add(sequenceOf(letters.next()));
            }
        }
        return sequences;
    }

    private static String sequenceOf(DeadLetter<? extends EventMessage<?>> letter) {
        return letter.message() instanceof DomainEventMessage<?> event
                ? event.getAggregateIdentifier()
                : letter.message().getIdentifier();
    }

    private static <E, D extends Document> EnqueueDecision<EventMessage<?>> again(
            Projection<E, D, D> projection, DocumentStore<D> store, EventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        long sequence = event.getSequenceNumber();
        try {
            E payload = projection.events().cast(event.getPayload());
            String id = projection.documentOf(payload, sequence);
            D before = projection.folds() ? store.read(List.of(id)).get(id) : null;
            long version = before == null ? 0 : before.version();
            if (projection.folds() && sequence != version) {
                return sequence < version
                        ? Decisions.evict()
                        : Decisions.requeue(new MissingEvents(id, version, sequence));
            }
            String refusal = store.write(List.of(projection.evolve(before, payload, sequence)))
                    .refused()
                    .get(id);
            return refusal == null ? Decisions.evict() : Decisions.requeue(new Refused(refusal));
        } catch (RuntimeException failure) {
            return Decisions.requeue(failure);
        }
    }
}
