package id.tanggap.query.latency;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import id.tanggap.query.directory.Names;
import id.tanggap.query.search.Overdue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * How many complaints are open and overdue with each OPD, or with none yet: {@code tanggap.complaints.open} and {@code
 * tanggap.complaints.overdue}, counted with one question every few seconds. While the index cannot be asked the gauges are
 * gone rather than wrong.
 */
final class OpenGauges implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OpenGauges.class);
    private static final long SECONDS = 5;
    private static final int MOST_OPDS = 10_000;

    private final ElasticsearchClient elasticsearch;
    private final String index;
    private final Clock clock;
    private final MultiGauge open;
    private final MultiGauge overdue;
    private @Nullable ScheduledExecutorService counting;

    OpenGauges(ElasticsearchClient elasticsearch, String index, Clock clock, MeterRegistry meters) {
        this.elasticsearch = elasticsearch;
        this.index = index;
        this.clock = clock;
        this.open = MultiGauge.builder("tanggap.complaints.open")
                .description("Complaints on which somebody still has to work")
                .register(meters);
        this.overdue = MultiGauge.builder("tanggap.complaints.overdue")
                .description(
                        "Open complaints that are past a deadline of their leading OPD, or of the triage desk while none leads")
                .register(meters);
    }

    void count() {
        List<Row<?>> opens = new ArrayList<>();
        List<Row<?>> lates = new ArrayList<>();
        try {
            Aggregate byOpd = Objects.requireNonNull(elasticsearch
                    .search(
                            s -> s.index(index)
                                    .size(0)
                                    .trackTotalHits(t -> t.enabled(false))
                                    .query(Overdue.open())
                                    .aggregations(
                                            "opd",
                                            a -> a.terms(t -> t.field("opd")
                                                            .missing(Names.NONE)
                                                            .size(MOST_OPDS))
                                                    .aggregations(
                                                            "overdue",
                                                            late -> late.filter(Overdue.at(clock.instant())))),
                            Void.class)
                    .aggregations()
                    .get("opd"));
            if (byOpd.isSterms()) {
                byOpd.sterms().buckets().array().forEach(bucket -> {
                    Tags opd = Tags.of("opd", bucket.key().stringValue());
                    opens.add(Row.of(opd, bucket.docCount()));
                    lates.add(Row.of(
                            opd,
                            Objects.requireNonNull(bucket.aggregations().get("overdue"))
                                    .filter()
                                    .docCount()));
                });
            }
        } catch (IOException | RuntimeException unavailable) {
            LOG.debug("Open complaints could not be counted", unavailable);
            opens.clear();
            lates.clear();
        }
        open.register(opens, true);
        overdue.register(lates, true);
    }

    @Override
    public void start() {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("open-complaints").factory());
        thread.scheduleWithFixedDelay(this::count, 0, SECONDS, TimeUnit.SECONDS);
        counting = thread;
    }

    @Override
    public void stop() {
        if (counting != null) {
            counting.shutdownNow();
            counting = null;
        }
    }

    @Override
    public boolean isRunning() {
        return counting != null;
    }
}
