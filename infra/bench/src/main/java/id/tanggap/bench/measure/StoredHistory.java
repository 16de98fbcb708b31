package id.tanggap.bench.measure;

import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.bed.Bed.Plot;
import id.tanggap.bench.bed.Core;
import id.tanggap.bench.bed.EventTable.Lives;
import id.tanggap.bench.bed.Followed;
import id.tanggap.bench.bed.History;
import id.tanggap.bench.bed.Search;
import id.tanggap.eventstore.shredding.PersonalData;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** Events in a store, and the documents that projections make of them. */
final class StoredHistory {

    static final int BULK = 500;
    static final int SENDERS = 2;

    private static final String RAW = "bench-raw";

    private final Bed bed;
    private final Plot plot;
    private final Search search;
    private final int events;

    private StoredHistory(Bed bed, Plot plot, int events) {
        this.bed = bed;
        this.plot = plot;
        this.search = bed.search();
        this.events = events;
    }

    /** The first so many events of each complaint; while one goes on, so many do. */
    static StoredHistory of(Bed bed, int complaints, int eventsOfEach, int among) {
        return new StoredHistory(
                bed,
                filled(
                        bed,
                        vault -> {
                            History history = new History(vault);
                            return number -> history.of(number, eventsOfEach);
                        },
                        complaints,
                        among),
                complaints * eventsOfEach);
    }

    static Plot filled(Bed bed, Function<PersonalData, Lives> lives, int complaints, int among) {
        Plot plot = bed.plot();
        try (Core core = Core.withoutProjections(plot)) {
            core.table(plot).fill(lives.apply(core.part(PersonalData.class)), complaints, among);
        }
        bed.checkpoint();
        return plot;
    }

    Plot plot() {
        return plot;
    }

    int events() {
        return events;
    }

    /**
     * Has a projection follow all events into an index of its own.
     *
     * @param start {@code Core::start} or {@code Core::startLive}
     * @return from its first event until Elasticsearch had acknowledged the last document
     */
    Run follow(Index index, BiFunction<Plot, String, Core> start) throws InterruptedException, IOException {
        JdbcTemplate sql = new JdbcTemplate(plot.asOwner());
        sql.update("delete from projection_generation");
        sql.update("delete from token_entry");
        try (Core core = start.apply(plot.withIndices(index.suffix()), index.projection())) {
            ProcessorTime before = ProcessorTime.until(bed);
            double seconds = core.part(Followed.class).until(events).toNanos() / 1e9;
            return new Run(seconds, ProcessorTime.until(bed).minus(before));
        }
    }

    List<byte[]> documents(Index index) {
        return search.documents(name(index));
    }

    void drop(Index index) {
        search.delete(name(index));
    }

    /**
     * The same documents without us, into fresh indices like that one until the time is over.
     *
     * @return for all documents once
     */
    Run bulk(Index model, List<byte[]> documents, int seconds) throws Exception {
        double taken = 0;
        ProcessorTime spent = ProcessorTime.NONE;
        int times = 0;
        while (taken < seconds) {
            search.createLike(RAW, name(model));
            try {
                ProcessorTime before = ProcessorTime.until(bed);
                long begun = System.nanoTime();
                search.bulk(RAW, documents, BULK, SENDERS);
                taken += (System.nanoTime() - begun) / 1e9;
                spent = spent.plus(ProcessorTime.until(bed).minus(before));
                times++;
            } finally {
                search.delete(RAW);
            }
        }
        return new Run(taken / times, spent.dividedBy(times));
    }

    private String name(Index index) {
        return plot.withIndices(index.suffix()).indexPrefix() + "-" + index.projection();
    }

    /** How long it took, and what it cost. */
    record Run(double seconds, ProcessorTime spent) {}

    /** @param suffix tells the indices of one projection apart */
    record Index(String suffix, String projection) {}
}
