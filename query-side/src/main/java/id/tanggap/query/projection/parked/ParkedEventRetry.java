package id.tanggap.query.projection.parked;

import id.tanggap.eventstore.AggregateEvents;
import id.tanggap.eventstore.config.DeadLetterQueues;
import id.tanggap.query.projection.folding.Document;
import id.tanggap.query.projection.folding.DocumentWriter;
import id.tanggap.query.projection.folding.PastStates;
import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.projection.folding.Unwritten.Change;
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
    private final AggregateEvents history;

    public ParkedEventRetry(
            List<Projection<?, ?, ?>> projections,
            Generations generations,
            Followers followers,
            DeadLetterQueues deadLetters,
            AggregateEvents history) {
        this.projections = List.copyOf(projections);
        this.generations = generations;
        this.followers = followers;
        this.deadLetters = deadLetters;
        this.history = history;
    }

    /** @param name null for every projection; @param sequence null for every aggregate */
    public void retry(@Nullable String name, @Nullable String sequence) {
        for (Projection<?, ?, ?> projection : projections) {
            if (name == null || name.equals(projection.name())) {
                generations
                        .in(State.LIVE, projection.name())
                        .filter(Generation::created)
                        .ifPresent(live -> retry(projection, live, sequence));
            }
        }
    }

    private <E, S, D extends Document> void retry(
            Projection<E, S, D> projection, Generation live, @Nullable String sequence) {
        SequencedDeadLetterQueue<EventMessage<?>> queue = deadLetters.of(live.processor());
        DocumentWriter<S, D> writer = followers.writer(projection, live, _ -> {});
        for (String parked : sequences(queue)) {
            if (sequence == null || sequence.equals(parked)) {
                queue.process(
                        letter -> parked.equals(sequenceOf(letter)),
                        letter -> again(projection, writer, letter.message()));
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

    /** What was known before it is folded anew: what the document shows may be less, being parked as well. */
    private <E, S> EnqueueDecision<EventMessage<?>> again(
            Projection<E, S, ?> projection, DocumentWriter<S, ?> writer, EventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        try {
            Change<S> change = new PastStates<>(projection, history).with(event);
            return writer.write(List.of(change)).stream()
                    .findFirst()
                    .<EnqueueDecision<EventMessage<?>>>map(refusal -> Decisions.requeue(refusal.why()))
                    .orElseGet(Decisions::evict);
        } catch (RuntimeException failure) {
            return Decisions.requeue(failure);
        }
    }
}
