package id.tanggap.query.projection;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Collects the events of a transaction and has them written after the last one, ahead of the token: what throws here
 * stores no token, and the batch comes again. Events of one aggregate go through one segment.
 */
final class FoldingInvoker<E, D extends Document> implements EventHandlerInvoker {
    private static final String BATCH = FoldingInvoker.class.getName();

    private final Projection<E, D> projection;
    private final BatchWriter<E, D> writer;
    private volatile @Nullable RuntimeException failure;

    FoldingInvoker(Projection<E, D> projection, BatchWriter<E, D> writer) {
        this.projection = projection;
        this.writer = writer;
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
            Batch batch = batch(CurrentUnitOfWork.get());
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
            try {
                writer.write(batch(unit));
                failure = null;
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        return result;
    }

    /** Why the last batch could not be written; empty when it was. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    private static Batch batch(UnitOfWork<?> unit) {
        return unit.root().getOrComputeResource(BATCH, _ -> new Batch());
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
