package id.tanggap.bench.measure;

import id.tanggap.bench.Bench;
import id.tanggap.bench.Findings;
import id.tanggap.bench.Scale;
import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.bed.Core;
import id.tanggap.bench.bed.History;
import id.tanggap.bench.figure.Bar;
import id.tanggap.bench.figure.Figure;
import id.tanggap.bench.figure.Spread;
import id.tanggap.bench.load.Rounds;
import id.tanggap.bench.measure.StoredHistory.Index;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A whole history of long ago into a fresh index, beside a scan of the table and a bulk of the final documents. */
final class ReplayBench implements Bench {

    private static final int AMONG = 2_000;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public void run(Bed bed, Scale scale, Findings findings) throws Exception {
        int complaints = scale.pick(200, 8_000, 20_000, 200_000);
        String lived = "as lived, %,d complaints at a time".formatted(AMONG);
        StoredHistory asLived = filled(bed, complaints, AMONG, lived, findings);
        for (String projection : List.of("complaint-desk", "complaint-public", "timeline")) {
            findings.attempt(projection, () -> replay(asLived, projection, lived, scale, findings));
        }
        String imported = "complaint by complaint, as an import brings them";
        StoredHistory asImported = filled(bed, complaints, 1, imported, findings);
        findings.attempt(imported, () -> replay(asImported, "complaint-desk", imported, scale, findings));
    }

    private static StoredHistory filled(Bed bed, int complaints, int among, String how, Findings findings) {
        findings.say("filling a store with %,d events, %s".formatted(complaints * History.EVENTS, how));
        return StoredHistory.of(bed, complaints, History.EVENTS, among);
    }

    private static void replay(StoredHistory history, String projection, String how, Scale scale, Findings findings)
            throws Exception {
        Index model = new Index("model", projection);
        List<byte[]> finals = new ArrayList<>();
        Set<String> digests = new HashSet<>();
        AtomicInteger round = new AtomicInteger();
        Rounds rounds = Rounds.inTurn(
                scale.pick(1, 2, 2, 3),
                () -> {
                    // The first one warms up, and its index is the model of all raw ones.
                    boolean first = finals.isEmpty();
                    Index index = first ? model : new Index("r" + round.incrementAndGet(), projection);
                    double seconds = history.follow(index, Core::start).seconds();
                    List<byte[]> documents = history.documents(index);
                    digests.add(digest(documents));
                    if (first) {
                        finals.addAll(documents);
                    } else {
                        history.drop(index);
                    }
                    return seconds;
                },
                () -> MeasuredPostgres.scan(history.plot(), history.events())
                        + history.bulk(model, finals, scale.seconds()).seconds());
        history.drop(model);
        String what = "%s, %,d events, %s".formatted(projection, history.events(), how);
        findings.add(Figure.beside(
                what + ", beside table scan + raw bulk", "s", rounds.ours(), rounds.beside(), Bar.atMost(1.3), ""));
        findings.add(Figure.alone(
                what + ": different digests of its replays", "", Spread.of(digests.size()), Bar.atMost(1), ""));
    }

    private static String digest(List<byte[]> documents) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        documents.forEach(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }
}
