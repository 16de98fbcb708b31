package id.tanggap.bench.measure;

import id.tanggap.bench.Bench;
import id.tanggap.bench.Findings;
import id.tanggap.bench.Scale;
import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.bed.Bed.Plot;
import id.tanggap.bench.bed.History;
import id.tanggap.bench.bed.Search;
import id.tanggap.bench.figure.Bar;
import id.tanggap.bench.figure.Figure;
import id.tanggap.bench.load.Rounds;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A whole history into a fresh index, beside a scan of the table and a bulk of the final documents. */
final class ReplayBench implements Bench {

    private static final String PROJECTION = "complaint-desk";
    private static final int AMONG = 2_000;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public void run(Bed bed, Scale scale, Findings findings) throws Exception {
        int complaints = scale.pick(200, 8_000, 40_000, 200_000);
        replay(bed, complaints, 1, "complaint by complaint, as an import brings them", scale, findings);
        replay(bed, complaints, AMONG, "as lived, %,d complaints at a time".formatted(AMONG), scale, findings);
    }

    private static void replay(Bed bed, int complaints, int among, String how, Scale scale, Findings findings)
            throws Exception {
        int events = complaints * History.EVENTS;
        findings.say("filling a store with %,d events, %s".formatted(events, how));
        Plot plot = ProjectionBench.filled(bed, complaints, History.EVENTS, among);
        Search search = bed.search();
        String model = plot.indexPrefix() + "-model-" + PROJECTION;
        ProjectionBench.build(plot, "model", PROJECTION, events, core -> {});
        List<byte[]> finals = search.documents(model);
        Set<String> digests = new HashSet<>(Set.of(digest(finals)));
        AtomicInteger round = new AtomicInteger();
        try {
            Rounds rounds = Rounds.inTurn(
                    Math.min(2, scale.rounds()),
                    () -> {
                        String suffix = "r" + round.incrementAndGet();
                        double seconds = ProjectionBench.build(plot, suffix, PROJECTION, events, core -> {});
                        String index = plot.indexPrefix() + "-" + suffix + "-" + PROJECTION;
                        digests.add(digest(search.documents(index)));
                        search.delete(index + "-000001");
                        return seconds;
                    },
                    () -> MeasuredPostgres.scan(plot, events) + ProjectionBench.bulk(search, model, finals));
            findings.add(Figure.beside(
                    "replay of %,d events, %s, beside table scan + raw bulk".formatted(events, how),
                    "s",
                    rounds.ours(),
                    rounds.beside(),
                    Bar.atMost(1.3),
                    digests.size() == 1
                            ? "every replay has the same digest"
                            : "%d DIFFERENT digests".formatted(digests.size())));
            findings.add(Figure.alone(
                    "digests of the replays, " + how,
                    "",
                    id.tanggap.bench.figure.Spread.of(digests.size()),
                    Bar.atMost(1),
                    ""));
        } finally {
            search.delete(model + "-000001");
        }
    }

    private static String digest(List<byte[]> documents) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        documents.forEach(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }
}
