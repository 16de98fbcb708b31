package id.tanggap.query.projection.folding;

import id.tanggap.eventstore.AggregateEvents;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** What was known of aggregates at an earlier event, folded anew from all that they have been through. */
public final class PastStates<E, S> {
    private final Projection<E, S, ?> projection;
    private final AggregateEvents events;

    public PastStates(Projection<E, S, ?> projection, AggregateEvents events) {
        this.projection = projection;
        this.events = events;
    }

    /** What came of folding an aggregate anew. */
    public sealed interface Past<S> {

        /** @return null before the first event */
        default @Nullable Folded<S> orThrow() {
            return switch (this) {
                case Known<S> known -> known.folded();
                case Broken<S> broken -> throw broken.why();
            };
        }
    }

    public record Known<S>(@Nullable Folded<S> folded) implements Past<S> {}

    /** One of its events cannot be folded, so that no later one can. */
    public record Broken<S>(RuntimeException why) implements Past<S> {}

    /**
     * @param below by aggregate: what was known before the event of this sequence number, which is above zero
     * @throws MissingEvents if the store does not show all of their events, as one that lags behind another
     */
    public Map<String, Past<S>> before(Map<String, Long> below) {
        if (below.isEmpty()) {
            return Map.of();
        }
        Map<String, Anew> anew = new HashMap<>();
        events.read(
                below,
                event -> anew.computeIfAbsent(event.getAggregateIdentifier(), _ -> new Anew())
                        .add(event));
        Map<String, Past<S>> past = new HashMap<>();
        below.forEach((aggregate, version) ->
                past.put(aggregate, anew.getOrDefault(aggregate, new Anew()).at(aggregate, version)));
        return past;
    }

    /** Likewise of one aggregate. */
    public Past<S> before(String aggregate, long sequence) {
        return Objects.requireNonNull(before(Map.of(aggregate, sequence)).get(aggregate));
    }

    /** The state with the event, folded anew where one goes on from another. */
    public Unwritten.Change<S> with(DomainEventMessage<?> event) {
        String aggregate = event.getAggregateIdentifier();
        long sequence = event.getSequenceNumber();
        Folded<S> before =
                projection.folds() && sequence > 0 ? before(aggregate, sequence).orThrow() : null;
        return new Unwritten.Change<>(aggregate, before, evolve(projection, before, event));
    }

    private final class Anew {
        private @Nullable Folded<S> folded;
        private @Nullable RuntimeException broken;

        void add(DomainEventMessage<?> event) {
            if (broken == null) {
                try {
                    folded = evolve(projection, folded, event);
                } catch (RuntimeException failure) {
                    broken = PassingFailure.rethrowOr(failure);
                }
            }
        }

        Past<S> at(String aggregate, long version) {
            if (broken != null) {
                return new Broken<>(broken);
            }
            Folded<S> known = folded;
            if (known == null || known.version() != version) {
                throw new MissingEvents(aggregate, known == null ? 0 : known.version(), version);
            }
            return new Known<>(known);
        }
    }

    static <E, S> Folded<S> evolve(
            Projection<E, S, ?> projection, @Nullable Folded<S> before, DomainEventMessage<?> event) {
        E payload = projection.events().cast(event.getPayload());
        long sequence = event.getSequenceNumber();
        S state = projection.evolve(before == null || !projection.folds() ? null : before.state(), payload, sequence);
        return new Folded<>(projection.documentOf(payload, sequence), sequence + 1, state);
    }
}
