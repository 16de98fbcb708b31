package id.tanggap.query.projection.following;

import id.tanggap.query.projection.folding.Batch;
import id.tanggap.query.projection.folding.Projection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Collects the events of a transaction and hands them on after the last one, ahead of the token: what throws here stores
 * no token, and the batch comes again. Events of one aggregate go through one segment.
 */
public final class FoldingInvoker<E, S> implements EventHandlerInvoker {
    private static final String BATCH = FoldingInvoker.class.getName();

    /** What failed is tried again after a minute at the latest. */
    private static final Duration REPEATED_WITHIN = Duration.ofSeconds(90);

    private final Projection<E, S, ?> projection;
    private final IntFunction<SegmentDocuments<E, S>> begin;
    private final Map<Integer, SegmentDocuments<E, S>> segments = new ConcurrentHashMap<>();
    private final Map<Integer, Failure> failures = new ConcurrentHashMap<>();
    private volatile Runnable whenHeldBack = () -> {};

    private record Failure(RuntimeException why, long at) {}

    /** @param begin makes the documents of a segment */
    public FoldingInvoker(Projection<E, S, ?> projection, IntFunction<SegmentDocuments<E, S>> begin) {
        this.projection = projection;
        this.begin = begin;
    }

    public SegmentDocuments<E, S> segment(int number) {
        return segments.computeIfAbsent(number, begin::apply);
    }

    /** @param look called whenever a batch has left something that waits to be written */
    void whenHeldBack(Runnable look) {
        whenHeldBack = look;
    }

    boolean isAnyHeldBack() {
        return segments.values().stream().anyMatch(SegmentDocuments::isHoldingBack);
    }

    public boolean isAllWritten(int segment) {
        return segment(segment).isAllWritten();
    }

    /** Stores what segments hold back to which nothing came for a while, and then their tokens. */
    public void storeWhenIdle(Executor each, Executor transaction, BiConsumer<Integer, TrackingToken> tokens) {
        segments.forEach((number, documents) ->
                each.execute(() -> documents.storeWhenIdle(transaction, token -> tokens.accept(number, token))));
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message instanceof DomainEventMessage<?> event
                && canHandleType(message.getPayloadType())
                && segment.matches(event.getAggregateIdentifier());
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return projection.events().isAssignableFrom(payloadType);
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (canHandle(message, segment) && message instanceof DomainEventMessage<?> event) {
            Batch batch = batch(CurrentUnitOfWork.get(), segment.getSegmentId());
            String document;
            try {
                document =
                        projection.documentOf(projection.events().cast(event.getPayload()), event.getSequenceNumber());
            } catch (RuntimeException unreadable) {
                batch.addUnreadable(event, unreadable);
                return;
            }
            batch.add(document, event);
        }
    }

    /** Intercepts the handling of each event. */
    @Nullable
    public Object flush(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain) throws Exception {
        Object result = chain.proceed();
        if (!(unit instanceof BatchingUnitOfWork<?> batching) || batching.isLastMessage()) {
            Batch batch = unit.root().getResource(BATCH);
            if (batch != null) {
                take(batch);
            }
        }
        return result;
    }

    private void take(Batch batch) {
        try {
            SegmentDocuments<E, S> documents = segment(batch.segment());
            documents.take(batch);
            failures.remove(batch.segment());
            if (documents.isHoldingBack()) {
                whenHeldBack.run();
            }
        } catch (RuntimeException e) {
            failures.put(batch.segment(), new Failure(e, System.nanoTime()));
            throw e;
        }
    }

    /**
     * Why the last batch of some segment could not be written; empty when those of all segments were. A failure that was not
     * repeated for a while is of a segment that another node has by now.
     */
    public Optional<Throwable> failure() {
        failures.values().removeIf(failure -> System.nanoTime() - failure.at() > REPEATED_WITHIN.toNanos());
        return failures.values().stream()
                .map(Failure::why)
                .map(Throwable.class::cast)
                .findFirst();
    }

    private static Batch batch(UnitOfWork<?> unit, int segment) {
        return unit.root().getOrComputeResource(BATCH, _ -> new Batch(segment));
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
