package id.tanggap.bench.measure;

import id.tanggap.bench.Bench;
import id.tanggap.bench.Findings;
import id.tanggap.bench.Scale;
import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.bed.Core;
import id.tanggap.bench.bed.History;
import id.tanggap.bench.figure.Bar;
import id.tanggap.bench.figure.Figure;
import id.tanggap.bench.load.Rounds;
import id.tanggap.bench.measure.StoredHistory.Index;
import id.tanggap.bench.measure.StoredHistory.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** How fast documents follow events that have just happened, beside a bulk of the documents that they end up as. */
final class ProjectionBench implements Bench {

    @Override
    public String name() {
        return "projection";
    }

    @Override
    public void run(Bed bed, Scale scale, Findings findings) throws Exception {
        int complaints = scale.pick(200, 5_000, 40_000, 50_000);
        StoredHistory single = StoredHistory.of(bed, complaints, 1, 1);
        for (String projection : List.of("complaint-desk", "complaint-public", "timeline")) {
            findings.attempt(
                    projection,
                    () -> measure(single, projection, "one event a document", scale, Bar.atLeast(0.7), findings));
        }
        StoredHistory five = StoredHistory.of(bed, complaints / 4, History.EVENTS, 1);
        for (String projection : List.of("complaint-desk", "complaint-public")) {
            findings.attempt(
                    projection,
                    () -> measure(
                            five,
                            projection,
                            "%d events a document".formatted(History.EVENTS),
                            scale,
                            Bar.atLeast(1.5),
                            findings));
        }
    }

    private static void measure(
            StoredHistory history, String projection, String fold, Scale scale, Bar bar, Findings findings)
            throws Exception {
        Index model = new Index("model", projection);
        List<byte[]> finals = new ArrayList<>();
        AtomicInteger round = new AtomicInteger();
        AtomicReference<ProcessorTime> spent = new AtomicReference<>(ProcessorTime.NONE);
        AtomicReference<ProcessorTime> raw = new AtomicReference<>(ProcessorTime.NONE);
        Rounds rounds = Rounds.inTurn(
                scale.rounds(),
                () -> {
                    // The first one warms up, and its index is the model of all raw ones.
                    boolean first = finals.isEmpty();
                    Index index = first ? model : new Index("r" + round.incrementAndGet(), projection);
                    Run run = history.follow(index, Core::startLive);
                    if (first) {
                        finals.addAll(history.documents(model));
                    } else {
                        history.drop(index);
                        spent.accumulateAndGet(run.spent(), ProcessorTime::plus);
                    }
                    return history.events() / run.seconds();
                },
                () -> {
                    Run run = history.bulk(model, finals, scale.seconds());
                    raw.set(run.spent());
                    return finals.size() / run.seconds();
                });
        history.drop(model);
        findings.add(Figure.beside(
                "%s, %s: events/s beside documents/s of a raw bulk".formatted(projection, fold),
                "/s",
                rounds.ours(),
                rounds.beside(),
                bar,
                "%,d events; bulks of %d, %d at a time; %,d bytes a document; processor time an event: %s; a document of the raw bulk: %s"
                        .formatted(
                                history.events(),
                                StoredHistory.BULK,
                                StoredHistory.SENDERS,
                                finals.getFirst().length,
                                Objects.requireNonNull(spent.get()).perEach((long) history.events() * scale.rounds()),
                                Objects.requireNonNull(raw.get()).perEach(finals.size()))));
    }
}
