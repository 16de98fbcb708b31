package id.tanggap.query.projection.folding;

import id.tanggap.query.projection.folding.PastStates.Broken;
import id.tanggap.query.projection.folding.PastStates.Known;
import id.tanggap.query.projection.folding.PastStates.Past;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Folds batches of events into what is to be written. When it returns, every event of the batch is in a state that is to be
 * written, or was in one, or is parked; when it throws, the batch has to come again, and may.
 *
 * <p>Positions make it right: an event whose sequence number is below the state's version is in it already and is passed
 * over; before one that is above, the state is folded anew from all earlier events of its aggregate. Whatever is behind a
 * parked event, or behind one that cannot be folded, is parked too.
 */
public final class Folding<E, S> {
    private final Projection<E, S, ?> projection;
    private final PastStates<E, S> past;
    private final RecentStates<S> recent;
    private final ParkedEvents parked;

    public Folding(Projection<E, S, ?> projection, PastStates<E, S> past, RecentStates<S> recent, ParkedEvents parked) {
        this.projection = projection;
        this.past = past;
        this.recent = recent;
        this.parked = parked;
    }

    /** @param onTheirWay states that are being written, by the document's id */
    public void fold(Batch batch, Unwritten<S> unwritten, Function<String, @Nullable Folded<S>> onTheirWay) {
        if (!projection.folds()) {
            parkUnreadable(batch);
            batch.byDocument().forEach((_, events) -> events.forEach(event -> foldAlone(batch, event, unwritten)));
            return;
        }
        Set<String> blocked = parked.among(batch.aggregates());
        Map<String, Long> unreadable = parkUnreadable(batch);
        Map<String, Folded<S>> atHand = new HashMap<>();
        batch.byDocument().keySet().forEach(id -> {
            Folded<S> known = atHand(id, unwritten, onTheirWay);
            if (known != null) {
                atHand.put(id, known);
            }
        });
        Map<String, Past<S>> anew = past.before(notAtHand(batch, blocked, atHand));
        batch.byDocument().forEach((id, events) -> {
            String aggregate = events.getFirst().getAggregateIdentifier();
            if (anew.get(aggregate) instanceof Broken<S> broken) {
                events.forEach(event -> park(batch, event, broken.why()));
                return;
            }
            Folded<S> before = anew.containsKey(aggregate) ? anew.get(aggregate).orThrow() : atHand.get(id);
            Folded<S> after = fold(
                    batch,
                    before,
                    events,
                    blocked.contains(aggregate) ? -1 : unreadable.getOrDefault(aggregate, Long.MAX_VALUE));
            if (after != null && after != before) {
                unwritten.put(new Unwritten.Change<>(aggregate, before, after));
            }
        });
    }

    private @Nullable Folded<S> atHand(
            String id, Unwritten<S> unwritten, Function<String, @Nullable Folded<S>> onTheirWay) {
        Folded<S> known = unwritten.get(id);
        if (known == null) {
            known = onTheirWay.apply(id);
        }
        return known == null ? recent.get(id) : known;
    }

    /** By aggregate, the first event before which something lies that is not known here. */
    private Map<String, Long> notAtHand(Batch batch, Set<String> blocked, Map<String, Folded<S>> atHand) {
        Map<String, Long> unknown = new HashMap<>();
        batch.byDocument().forEach((id, events) -> {
            DomainEventMessage<?> first = events.getFirst();
            if (!blocked.contains(first.getAggregateIdentifier())
                    && first.getSequenceNumber() > versionOf(atHand.get(id))) {
                unknown.put(first.getAggregateIdentifier(), first.getSequenceNumber());
            }
        });
        return unknown;
    }

    /** @param parkedFrom the sequence number of a parked event, behind which all others have to be */
    private @Nullable Folded<S> fold(
            Batch batch, @Nullable Folded<S> before, List<DomainEventMessage<?>> events, long parkedFrom) {
        Folded<S> state = before;
        long blockedAfter = parkedFrom;
        for (DomainEventMessage<?> event : events) {
            long sequence = event.getSequenceNumber();
            if (sequence < versionOf(state)) {
                continue;
            }
            if (sequence > blockedAfter && parked.parkBehind(event)) {
                batch.markParked();
                continue;
            }
            Past<S> known = upTo(sequence, state, event.getAggregateIdentifier());
            try {
                state = PastStates.evolve(projection, known.orThrow(), event);
            } catch (RuntimeException failure) {
                park(batch, event, failure);
                blockedAfter = sequence;
            }
        }
        return state;
    }

    private Past<S> upTo(long sequence, @Nullable Folded<S> state, String aggregate) {
        return versionOf(state) == sequence ? new Known<>(state) : past.before(aggregate, sequence);
    }

    private void foldAlone(Batch batch, DomainEventMessage<?> event, Unwritten<S> unwritten) {
        try {
            unwritten.put(new Unwritten.Change<>(
                    event.getAggregateIdentifier(), null, PastStates.evolve(projection, null, event)));
        } catch (RuntimeException failure) {
            park(batch, event, failure);
        }
    }

    /** @return by aggregate, the first event of which not even the document can be told */
    private Map<String, Long> parkUnreadable(Batch batch) {
        Map<String, Long> first = new HashMap<>();
        batch.unreadable().forEach(each -> {
            park(batch, each.event(), each.failure());
            first.merge(each.event().getAggregateIdentifier(), each.event().getSequenceNumber(), Math::min);
        });
        return first;
    }

    private void park(Batch batch, DomainEventMessage<?> event, RuntimeException failure) {
        parked.park(event, PassingFailure.rethrowOr(failure));
        batch.markParked();
    }

    private static long versionOf(@Nullable Folded<?> state) {
        return state == null ? 0 : state.version();
    }
}
