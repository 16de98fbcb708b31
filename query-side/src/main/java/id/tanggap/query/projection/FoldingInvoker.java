package id.tanggap.query.projection;

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
final class FoldingInvoker<E, D extends Document> implements EventHandlerInvoker {
    private static final String BATCH = FoldingInvoker.class.getName();

    private final Projection<E, D> projection;
    private final IntFunction<SegmentDocuments<E, D>> begin;
    private final Map<Integer, SegmentDocuments<E, D>> segments = new ConcurrentHashMap<>();
    private volatile @Nullable RuntimeException failure;

    /** @param begin makes the documents of a segment */
    FoldingInvoker(Projection<E, D> projection, IntFunction<SegmentDocuments<E, D>> begin) {
        this.projection = projection;
        this.begin = begin;
    }

    SegmentDocuments<E, D> segment(int number) {
        return segments.computeIfAbsent(number, begin::apply);
    }

    boolean isAllWritten(int segment) {
        return segment(segment).isAllWritten();
    }

    /** Stores what segments hold back to which nothing came for a while, and then their tokens. */
    void storeWhenIdle(Executor each, BiConsumer<Integer, TrackingToken> tokens) {
        segments.forEach((number, documents) ->
                each.execute(() -> documents.storeWhenIdle(token -> tokens.accept(number, token))));
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
    Object flush(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain) throws Exception {
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
            segment(batch.segment()).take(batch);
            failure = null;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    /** Why the last batch could not be written; empty when it was. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    private static Batch batch(UnitOfWork<?> unit, int segment) {
        return unit.root().getOrComputeResource(BATCH, _ -> new Batch(segment));
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
