package id.tanggap.query.projection.folding;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** How large bulk requests are and how long they take: {@code tanggap.projection.bulk} and {@code …bulk.documents}. */
public final class BulkMetrics {

    interface Request<T> {
        T send() throws IOException;
    }

    private final Timer time;
    private final DistributionSummary size;

    public BulkMetrics(MeterRegistry registry, String projection) {
        this.time = Timer.builder("tanggap.projection.bulk")
                .description("Time until Elasticsearch answered a bulk request")
                .tag("processor", projection)
                .register(registry);
        this.size = DistributionSummary.builder("tanggap.projection.bulk.documents")
                .description("Documents of a bulk request")
                .tag("processor", projection)
                .register(registry);
    }

    public <T> T timed(int documents, Request<T> request) throws IOException {
        long begun = System.nanoTime();
        try {
            return request.send();
        } finally {
            time.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            size.record(documents);
        }
    }
}
