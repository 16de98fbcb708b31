package id.tanggap.bench.measure;

import id.tanggap.bench.bed.Application;
import id.tanggap.bench.bed.Bed.Plot;
import id.tanggap.bench.bed.Search;
import id.tanggap.bench.load.Latencies;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Looks for accepted complaints in a way that does not load the machine: one question for the ids of all that are missing,
 * of which Elasticsearch fetches nothing. A complaint is found when the application then answers with it to whoever has
 * its tracking code.
 */
final class Lookout {

    private static final long BETWEEN_LOOKS_MILLIS = 20;

    private final Search search;
    private final String index;
    private final Application application;
    private final Map<String, Awaited> missing = new ConcurrentHashMap<>();
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger beingRead = new AtomicInteger();
    private final AtomicLong questions = new AtomicLong();
    private volatile Latencies sinceDue = new Latencies();
    private volatile Latencies sinceAccepted = new Latencies();
    private long begun = System.nanoTime();

    private record Awaited(int number, long due, long accepted) {}

    Lookout(Search search, Plot plot, Application application) {
        this.search = search;
        this.index = plot.indexPrefix() + "-complaint-public";
        this.application = application;
    }

    void accepted(int number, long due) {
        missing.put(VisibleBench.id(number), new Awaited(number, due, System.nanoTime()));
    }

    /** What was found so far does not count. */
    void forget() {
        sinceDue = new Latencies();
        sinceAccepted = new Latencies();
        questions.set(0);
        begun = System.nanoTime();
    }

    Latencies sinceDue() {
        return sinceDue;
    }

    Latencies sinceAccepted() {
        return sinceAccepted;
    }

    double questionsPerSecond() {
        return questions.get() / ((System.nanoTime() - begun) / 1e9);
    }

    /** @param more whether further ones may be accepted */
    void untilAllAreFound(BooleanSupplier more, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (more.getAsBoolean() || beingRead.get() > 0 || !missing.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(missing.size() + " accepted posts are not found");
            }
            look();
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    /** All that a refresh has brought is read at the same time, or one would wait for the other. */
    private void look() {
        for (String id : indexed(List.copyOf(missing.keySet()))) {
            Awaited awaited = missing.remove(id);
            if (awaited != null) {
                beingRead.incrementAndGet();
                readers.execute(() -> read(id, awaited));
            }
        }
    }

    private void read(String id, Awaited awaited) {
        try {
            if (isRead(VisibleBench.trackingCode(awaited.number()))) {
                long now = System.nanoTime();
                sinceDue.add(now - awaited.due());
                sinceAccepted.add(now - awaited.accepted());
            } else {
                missing.put(id, awaited);
            }
        } catch (IOException notNow) {
            missing.put(id, awaited);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            beingRead.decrementAndGet();
        }
    }

    private List<String> indexed(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        questions.incrementAndGet();
        String quoted = ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        return StreamSupport.stream(
                        search.ask("POST", "/" + index + "/_search?filter_path=hits.hits._id", """
                                {"size": %d, "track_total_hits": false, "_source": false,
                                 "query": {"constant_score": {"filter": {"ids": {"values": [%s]}}}}}
                                """.formatted(
                                                Math.min(ids.size(), 1_000), quoted))
                                .at("/hits/hits")
                                .spliterator(),
                        false)
                .map(hit -> hit.path("_id").asString())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private boolean isRead(String trackingCode) throws IOException, InterruptedException {
        questions.incrementAndGet();
        return application.get("/api/public/complaints/" + trackingCode, "").statusCode() == 200;
    }
}
