package id.tanggap.bench.measure;

import id.tanggap.bench.Bench;
import id.tanggap.bench.Findings;
import id.tanggap.bench.Scale;
import id.tanggap.bench.bed.Application;
import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.bed.Bed.Plot;
import id.tanggap.bench.bed.History;
import id.tanggap.bench.bed.Search;
import id.tanggap.bench.figure.Bar;
import id.tanggap.bench.figure.Figure;
import id.tanggap.bench.figure.Spread;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The mayor's figures over everything there is. */
final class LatencyBench implements Bench {

    private static final Instant BEGIN = Instant.parse("2022-01-01T00:00:00Z");
    private static final int AT_ONCE = 10_000;

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public void run(Bed bed, Scale scale, Findings findings) throws Exception {
        int complaints = scale.pick(200, 50_000, 350_000, 350_000);
        Plot plot = bed.plot();
        try (Application application = Application.start(bed, plot)) {
            findings.say("filling an index with %,d complaints".formatted(complaints));
            Search search = bed.search();
            String index = plot.indexPrefix() + "-complaint-desk-000001";
            for (int from = 0; from < complaints; from += AT_ONCE) {
                List<byte[]> documents = IntStream.range(from, Math.min(complaints, from + AT_ONCE))
                        .mapToObj(LatencyBench::document)
                        .toList();
                search.bulk(index, documents, 1_000, 2);
            }
            search.refresh(index);
            String token = application.tokenOf("mayor");
            for (String by : List.of("opd", "category", "place", "channel", "month")) {
                List<Double> seconds = new ArrayList<>();
                for (int round = 0; round <= scale.rounds(); round++) {
                    // Another clock each time: an answer is kept for a second.
                    for (String clock : List.of("first-response", "citizens-wait", "resolution")) {
                        long begun = System.nanoTime();
                        application.ask("/api/latency?clock=" + clock + "&by=" + by, token);
                        if (round > 0) {
                            seconds.add((System.nanoTime() - begun) / 1e9);
                        }
                    }
                }
                findings.add(Figure.alone(
                        "figures of %,d complaints by %s".formatted(complaints, by),
                        "s",
                        Spread.of(seconds),
                        Bar.atMost(1),
                        ""));
            }
        }
    }

    private static byte[] document(int number) {
        Random chance = new Random(number);
        String id = History.complaint(number).value();
        String opd = "dinas-" + (chance.nextInt(40) + 1);
        Instant posted = BEGIN.plus(Duration.ofSeconds(number * 360L)).plusMillis(chance.nextInt(360_000));
        Instant assigned = posted.plusSeconds(20 + chance.nextInt(600));
        Instant due = assigned.plus(Duration.ofDays(1));
        boolean open = chance.nextInt(25) == 0;
        Instant answered = assigned.plusSeconds((long) (3_600 * Math.exp(chance.nextGaussian() * 1.5 + 2)));
        Instant resolved = answered.plusSeconds((long) (3_600 * Math.exp(chance.nextGaussian() * 1.5 + 3)));
        String source = """
                {"id": "%s", "version": 5, "status": "%s", "channel": "%s", "category": "%s", "place": "36.04.%02d.2001",
                 "opd": "%s", "postedAt": "%s", "capturedAt": "%s",
                 "measures": {"first-response": ["%s"], "citizens-wait": ["%s"], "resolution": ["%s"],
                  "capture": ["%s"]}}""".formatted(
                        id,
                        open ? "assigned" : "resolved",
                        List.of("instagram", "facebook", "x", "whatsapp").get(chance.nextInt(4)),
                        List.of("jalan", "air", "sampah", "lampu-jalan", "kesehatan", "drainase")
                                .get(chance.nextInt(6)),
                        chance.nextInt(29) + 1,
                        opd,
                        posted,
                        posted.plusSeconds(3),
                        line(opd, assigned, open ? null : answered, due),
                        line(opd, posted, open ? null : answered, due),
                        line(opd, posted, open ? null : resolved, assigned.plus(Duration.ofDays(5))),
                        line(opd, posted, posted.plusSeconds(3), null));
        return ("{\"index\":{\"_id\":\"" + id + "\"}}\n" + source.replace("\n", "") + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As the desk's document keeps an interval. */
    private static String line(String opd, Instant start, @Nullable Instant end, @Nullable Instant due) {
        return String.format(
                Locale.ROOT,
                "%s|%d|%s|%s|%s|",
                opd,
                start.toEpochMilli(),
                end == null ? "" : Long.toString(end.toEpochMilli()),
                due == null ? "" : Long.toString(due.toEpochMilli()),
                end == null ? "running" : "done");
    }
}
