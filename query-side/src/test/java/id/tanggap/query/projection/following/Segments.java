package id.tanggap.query.projection.following;

import id.tanggap.query.projection.folding.Letters;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/** Segments of a projection that spells words. */
final class Segments {

    private Segments() {}

    /** @param most documents that wait in both buffers together */
    static SegmentDocuments<String, String> documents(Letters.Way way, int most, Clock clock, LongSupplier nanos) {
        return documents(work(way, Runnable::run), new BufferSize(most, Long.MAX_VALUE), clock, nanos);
    }

    static SegmentDocuments<String, String> documents(
            SegmentDocuments.Work<String, String> work, BufferSize size, Clock clock, LongSupplier nanos) {
        return new SegmentDocuments<>(work, size, clock, nanos);
    }

    static SegmentDocuments.Work<String, String> work(Letters.Way way, Executor sender) {
        return new SegmentDocuments.Work<>(way.folding, way.writer, way.blame, _ -> Letters.WEIGHT, sender);
    }
}
