package id.tanggap.bench.bed;

import id.tanggap.query.projection.Document;
import id.tanggap.query.projection.Projection;
import id.tanggap.query.projection.StoredDocuments;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** When a projection got its first event, and when Elasticsearch acknowledged the last of its documents. */
public final class Followed implements StoredDocuments<Document> {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final AtomicLong versions = new AtomicLong();
    private volatile long firstEvent;
    private volatile long lastStored;
    private volatile @Nullable Class<?> documents;

    <E, D extends Document> Projection<E, D> watch(Projection<E, D> projection) {
        documents = projection.documents();
        return new Projection<>() {
            @Override
            public String name() {
                return projection.name();
            }

            @Override
            public Class<E> events() {
                return projection.events();
            }

            @Override
            public Class<D> documents() {
                return projection.documents();
            }

            @Override
            public String documentOf(E event, long sequence) {
                if (firstEvent == 0) {
                    firstEvent = System.nanoTime();
                }
                return projection.documentOf(event, sequence);
            }

            @Override
            public boolean folds() {
                return projection.folds();
            }

            @Override
            public D evolve(@Nullable D before, E event, long sequence) {
                return projection.evolve(before, event, sequence);
            }
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Document> documents() {
        return (Class<Document>) (Class<?>) (documents == null ? Document.class : documents);
    }

    @Override
    public void stored(@Nullable Document before, Document after) {
        lastStored = System.nanoTime();
        versions.addAndGet(before == null ? countOf(after) : after.version() - before.version());
    }

    /** A document that folds holds all events up to its version; one of an event of its own holds one. */
    private static long countOf(Document first) {
        return first.id().lastIndexOf('-') > 0 ? 1 : first.version();
    }

    /** Waits until so many events are in acknowledged documents, and tells how long that took since the first. */
    public Duration until(long events) throws InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (versions.get() < events) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException(
                        "After %s only %d of %d events are stored".formatted(PATIENCE, versions.get(), events));
            }
            Thread.sleep(2);
        }
        return Duration.ofNanos(lastStored - firstEvent);
    }
}
