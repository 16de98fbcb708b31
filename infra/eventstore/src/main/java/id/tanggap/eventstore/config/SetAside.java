package id.tanggap.eventstore.config;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The parked events of a processor as its batches see them: one that is parked already is passed over when its batch
 * comes again, and what waits together are the events of one aggregate.
 */
final class SetAside implements SequencedDeadLetterQueue<EventMessage<?>> {

    private final String processor;
    private final SequencedDeadLetterQueue<EventMessage<?>> queue;
    private final ParkedLetters letters;

    /** Looks into the table. */
    interface ParkedLetters {
        boolean any(String processor);

        boolean holds(String processor, String eventId);
    }

    SetAside(String processor, SequencedDeadLetterQueue<EventMessage<?>> queue, ParkedLetters letters) {
        this.processor = processor;
        this.queue = queue;
        this.letters = letters;
    }

    @Override
    public boolean enqueueIfPresent(Object sequence, Supplier<DeadLetter<? extends EventMessage<?>>> builder) {
        if (!isAnyParked()) {
            return false;
        }
        EventMessage<?> event = builder.get().message();
        String together = Parking.sequenceOf(event);
        return letters.holds(processor, event.getIdentifier())
                || queue.enqueueIfPresent(together, () -> new GenericDeadLetter<>(together, event));
    }

    /** Asked once for a batch: what is parked meanwhile is parked by this very batch, which comes again. */
    private boolean isAnyParked() {
        return CurrentUnitOfWork.get()
                .root()
                .getOrComputeResource(SetAside.class.getName() + processor, key -> letters.any(processor));
    }

    @Override
    public void enqueue(Object sequence, DeadLetter<? extends EventMessage<?>> letter) {
        queue.enqueue(sequence, letter);
    }

    @Override
    public void evict(DeadLetter<? extends EventMessage<?>> letter) {
        queue.evict(letter);
    }

    @Override
    public void requeue(
            DeadLetter<? extends EventMessage<?>> letter, UnaryOperator<DeadLetter<? extends EventMessage<?>>> update) {
        queue.requeue(letter, update);
    }

    @Override
    public boolean contains(Object sequence) {
        return queue.contains(sequence);
    }

    @Override
    public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(Object sequence) {
        return queue.deadLetterSequence(sequence);
    }

    @Override
    public Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> deadLetters() {
        return queue.deadLetters();
    }

    @Override
    public boolean isFull(Object sequence) {
        return queue.isFull(sequence);
    }

    @Override
    public long size() {
        return queue.size();
    }

    @Override
    public long sequenceSize(Object sequence) {
        return queue.sequenceSize(sequence);
    }

    @Override
    public long amountOfSequences() {
        return queue.amountOfSequences();
    }

    @Override
    public boolean process(
            Predicate<DeadLetter<? extends EventMessage<?>>> filter,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        return queue.process(filter, task);
    }

    @Override
    public void clear() {
        queue.clear();
    }
}
