package id.tanggap.bench.measure;

import id.tanggap.bench.Bench;
import id.tanggap.bench.Findings;
import id.tanggap.bench.Scale;
import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.bed.Bed.Plot;
import id.tanggap.bench.bed.Core;
import id.tanggap.bench.bed.Followed;
import id.tanggap.bench.bed.History;
import id.tanggap.bench.bed.Search;
import id.tanggap.bench.figure.Bar;
import id.tanggap.bench.figure.Figure;
import id.tanggap.bench.load.Rounds;
import id.tanggap.eventstore.shredding.PersonalData;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How fast documents follow events, beside a bulk of the documents that they end up as. */
final class ProjectionBench implements Bench {

    static final int BULK = 500;
    static final int SENDERS = 2;

    @Override
    public String name() {
        return "projection";
    }

    @Override
    public void run(Bed bed, Scale scale, Findings findings) throws Exception {
        int complaints = scale.pick(200, 5_000, 20_000, 50_000);
        Plot single = filled(bed, complaints, 1, 1);
        for (String projection : List.of("complaint-desk", "complaint-public", "timeline")) {
            measure(bed, single, projection, complaints, complaints, scale, findings, Bar.atLeast(0.7));
        }
        Plot five = filled(bed, complaints, History.EVENTS, 1);
        for (String projection : List.of("complaint-desk", "complaint-public")) {
            measure(bed, five, projection, complaints * History.EVENTS, complaints, scale, findings, Bar.atLeast(1.5));
        }
    }

    static Plot filled(Bed bed, int complaints, int eventsOfEach, int among) {
        Plot plot = bed.plot();
        try (Core core = Core.withoutProjections(plot)) {
            core.table(plot).fill(new History(core.part(PersonalData.class)), complaints, eventsOfEach, among);
        }
        return plot;
    }

    private static void measure(
            Bed bed, Plot plot, String projection, int events, int documents, Scale scale, Findings findings, Bar bar)
            throws Exception {
        AtomicInteger round = new AtomicInteger();
        Search search = bed.search();
        String model = plot.indexPrefix() + "-model-" + projection;
        build(plot, "model", projection, events, core -> {});
        List<byte[]> finals = search.documents(model);
        try {
            Rounds rounds = Rounds.inTurn(
                    scale.rounds(),
                    () -> {
                        String suffix = "r" + round.incrementAndGet();
                        double seconds = build(plot, suffix, projection, events, core -> {});
                        search.delete(plot.indexPrefix() + "-" + suffix + "-" + projection + "-000001");
                        return events / seconds;
                    },
                    () -> documents / bulk(search, model, finals));
            findings.add(Figure.beside(
                    "%s, %s: events/s beside documents/s of a raw bulk"
                            .formatted(
                                    projection,
                                    events == documents
                                            ? "one event a document"
                                            : "%d events a document".formatted(events / documents)),
                    "/s",
                    rounds.ours(),
                    rounds.beside(),
                    bar,
                    "%,d events; bulks of %d, %d at a time; %,d bytes a document"
                            .formatted(events, BULK, SENDERS, finals.getFirst().length)));
        } finally {
            search.delete(model + "-000001");
        }
    }

    /** What to do with the core once all is stored. */
    interface Then {
        void with(Core core) throws Exception;
    }

    /**
     * Has one projection follow all events into indices of its own.
     *
     * @return seconds from its first event until Elasticsearch had acknowledged the last document
     */
    static double build(Plot plot, String suffix, String projection, int events, Then then) throws Exception {
        try (Core core = Core.withoutProjections(plot)) {
            JdbcTemplate sql = new JdbcTemplate(core.part(DataSource.class));
            sql.update("delete from projection_generation");
            sql.update("delete from token_entry");
        }
        try (Core core = Core.start(plot.withIndices(suffix), projection)) {
            Duration took = core.part(Followed.class).until(events);
            then.with(core);
            return took.toNanos() / 1e9;
        }
    }

    /** @return seconds */
    static double bulk(Search search, String model, List<byte[]> documents) throws Exception {
        String index = "bench-raw";
        search.createLike(index, model);
        try {
            long begun = System.nanoTime();
            search.bulk(index, documents, BULK, SENDERS);
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            search.delete(index);
        }
    }
}
