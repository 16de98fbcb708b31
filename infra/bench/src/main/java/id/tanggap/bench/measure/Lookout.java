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
    private Latencies sinceDue = new Latencies();
    private Latencies sinceAccepted = new Latencies();
    private long questions;
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
        questions = 0;
        begun = System.nanoTime();
    }

    Latencies sinceDue() {
        return sinceDue;
    }

    Latencies sinceAccepted() {
        return sinceAccepted;
    }

    double questionsPerSecond() {
        return questions / ((System.nanoTime() - begun) / 1e9);
    }

    /** @param more whether further ones may be accepted */
    void untilAllAreFound(BooleanSupplier more, Duration patience) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (more.getAsBoolean() || !missing.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(missing.size() + " accepted posts are not found");
            }
            look();
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    private void look() throws IOException, InterruptedException {
        for (String id : indexed(List.copyOf(missing.keySet()))) {
            Awaited awaited = missing.get(id);
            if (awaited != null && isRead(VisibleBench.trackingCode(awaited.number()))) {
                long now = System.nanoTime();
                sinceDue.add(now - awaited.due());
                sinceAccepted.add(now - awaited.accepted());
                missing.remove(id);
            }
        }
    }

    private List<String> indexed(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        questions++;
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
        questions++;
        return application.get("/api/public/complaints/" + trackingCode, "").statusCode() == 200;
    }
}
