package id.tanggap.query.latency;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;
import id.tanggap.query.complaint.Clock;
import id.tanggap.query.latency.MeasureReader.Moment;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The measured intervals of all complaints, as of one moment. A stretch that has not changed since it was read is not read
 * again: the index itself tells, by how many complaints were posted in it and by the sum of their versions. No complaint is
 * ever taken out of the index, and a change of one makes its version higher, so the same two numbers mean the same complaints.
 */
final class MeasuredStretches {

    /** Some seventy megabytes: nine clocks of 330,000 complaints. */
    private static final int MOST_INTERVALS = 3_000_000;

    /** Elasticsearch makes one answer while we take in another one; more would keep everybody else waiting. */
    private static final int AT_ONCE = 2;

    private final MeasureReader reader;
    private final ZoneId zone;
    private final Interner<Subject> subjects = Interner.newWeakInterner();
    private final Cache<Key, MeasuredStretch> read = Caffeine.newBuilder()
            .maximumWeight(MOST_INTERVALS)
            .weigher((Key key, MeasuredStretch measured) -> 1 + measured.size())
            .build();

    private record Key(String index, Clock clock, long begin) {}

    /** @param zone in which days begin */
    MeasuredStretches(MeasureReader reader, ZoneId zone) {
        this.reader = reader;
        this.zone = zone;
    }

    /** @param worked what their working time is counted by; what was counted by another one is read again */
    List<MeasuredStretch> of(Clock clock, WorkingLength worked) throws IOException {
        try (Moment moment = reader.now();
                ExecutorService reading = Executors.newFixedThreadPool(AT_ONCE)) {
            List<MeasuredStretch> measured = new ArrayList<>();
            Unread.Plan plan = moment.plan();
            for (Stretch stretch : moment.stretches()) {
                MeasuredStretch known = read.getIfPresent(new Key(moment.index(), clock, stretch.begin()));
                if (known != null && known.key().equals(new MeasuredStretch.Key(stretch, clock, worked))) {
                    measured.add(known);
                    plan.known();
                } else {
                    plan.unread(stretch);
                }
            }
            List<Future<List<MeasuredStretch>>> answers = plan.questions().stream()
                    .map(question -> reading.submit(() -> read(moment, clock, worked, question)))
                    .toList();
            for (Future<List<MeasuredStretch>> answer : answers) {
                measured.addAll(await(answer, reading));
            }
            return measured;
        }
    }

    private List<MeasuredStretch> read(Moment moment, Clock clock, WorkingLength worked, Unread question)
            throws IOException {
        Map<Long, MeasuredStretch.Builder> builders = new LinkedHashMap<>();
        question.stretches()
                .forEach(stretch -> builders.put(
                        stretch.begin(),
                        new MeasuredStretch.Builder(
                                new MeasuredStretch.Key(stretch, clock, worked), zone, subjects::intern)));
        moment.read(
                question,
                clock,
                (begin, subject, measure, times) ->
                        Objects.requireNonNull(builders.get(begin)).add(subject, measure, times));
        List<MeasuredStretch> measured =
                builders.values().stream().map(MeasuredStretch.Builder::build).toList();
        measured.forEach(one ->
                read.put(new Key(moment.index(), clock, one.key().stretch().begin()), one));
        return measured;
    }

    private static List<MeasuredStretch> await(Future<List<MeasuredStretch>> answer, ExecutorService reading)
            throws IOException {
        try {
            return answer.get();
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
