package id.tanggap.query.latency;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.tanggap.query.complaint.Clock;
import id.tanggap.query.latency.MeasureReader.Moment;
import id.tanggap.query.latency.MeasureReader.MonthState;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The measured intervals of all complaints, as of one moment. A month that has not changed since it was read is not read
 * again: the index itself tells, by how many complaints the month has and by the sum of their versions. No complaint is ever
 * taken out of the index, and a change of one makes its version higher, so the same two numbers mean the same complaints.
 */
final class MeasuredMonths {

    /** Some sixty megabytes: nine clocks of 330,000 complaints. */
    private static final int MOST_INTERVALS = 3_000_000;

    /** Elasticsearch makes one answer while we take in another one; more would keep everybody else waiting. */
    private static final int AT_ONCE = 2;

    private final MeasureReader reader;
    private final ZoneId zone;
    private final Cache<Key, Kept> read = Caffeine.newBuilder()
            .maximumWeight(MOST_INTERVALS)
            .weigher((Key key, Kept kept) -> 1 + kept.month().size())
            .build();

    /** @param month its first millisecond */
    private record Key(String index, Clock clock, long month) {}

    private record Kept(MonthState state, MeasuredMonth month) {}

    /** @param zone in which days begin */
    MeasuredMonths(MeasureReader reader, ZoneId zone) {
        this.reader = reader;
        this.zone = zone;
    }

    List<MeasuredMonth> of(Clock clock) throws IOException {
        try (Moment moment = reader.now();
                ExecutorService reading = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<MeasuredMonth>> months = moment.months().stream()
                    .map(state -> reading.submit(() -> month(moment, clock, state)))
                    .toList();
            List<MeasuredMonth> measured = new ArrayList<>();
            for (Future<MeasuredMonth> month : months) {
                measured.add(await(month, reading));
            }
            return measured;
        }
    }

    private MeasuredMonth month(Moment moment, Clock clock, MonthState state) throws IOException {
        Key key = new Key(moment.index(), clock, state.month());
        Kept kept = read.getIfPresent(key);
        if (kept != null && kept.state().equals(state)) {
            return kept.month();
        }
        MeasuredMonth.Builder month = new MeasuredMonth.Builder(zone);
        moment.read(state, clock, month::add);
        MeasuredMonth measured = month.build();
        read.put(key, new Kept(state, measured));
        return measured;
    }

    private static MeasuredMonth await(Future<MeasuredMonth> month, ExecutorService reading) throws IOException {
        try {
            return month.get();
        } catch (ExecutionException e) {
            reading.shutdownNow();
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case null, default -> throw new IOException(e);
            }
        } catch (InterruptedException e) {
            reading.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the figures were read", e);
        }
    }
}
