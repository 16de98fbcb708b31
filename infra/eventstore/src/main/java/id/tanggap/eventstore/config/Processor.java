package id.tanggap.eventstore.config;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;

/**
 * A processor of events; declared as a bean it is registered as a pushed, pooled streaming processor for the handlers of
 * the processing group of its name.
 *
 * <p>A failure is never swallowed: the batch comes again. With dead letters, an event that failed several times for a
 * reason of its own is parked then, and those behind it in its aggregate with it.
 *
 * @param name of the processing group
 * @param batchSize events in one transaction at most
 * @param segments how many batches may be handled at the same time, on all nodes together; fixed at the first start
 * @param deadLetters whether events that fail are parked for an operator
 */
public record Processor(
        String name,
        int batchSize,
        int segments,
        SequencingPolicy<? super EventMessage<?>> sequencing,
        boolean deadLetters) {

    /** Batches of 500 in one segment, in order per aggregate, without dead letters. */
    public static Processor named(String name) {
        return new Processor(name, 500, 1, StableSequencing.PER_AGGREGATE, false);
    }

    public Processor withBatchSize(int size) {
        return new Processor(name, size, segments, sequencing, deadLetters);
    }

    public Processor withSegments(int count) {
        return new Processor(name, batchSize, count, sequencing, deadLetters);
    }

    public Processor withSequencing(SequencingPolicy<? super EventMessage<?>> policy) {
        return new Processor(name, batchSize, segments, policy, deadLetters);
    }

    public Processor withDeadLetters() {
        return new Processor(name, batchSize, segments, sequencing, true);
    }
}
