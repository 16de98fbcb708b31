package id.tanggap.query.latency;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import id.tanggap.query.directory.Names;
import id.tanggap.query.question.Conditions;
import id.tanggap.query.question.Dues;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * How many complaints are open and overdue with each OPD, or with none: {@code tanggap.complaints.open} and {@code
 * tanggap.complaints.overdue}, counted with one question every few seconds. An OPD is counted for what it owes itself, and
 * each complaint once. While the index cannot be asked the gauges are gone rather than wrong.
 */
final class OpenGauges implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OpenGauges.class);
    private static final long SECONDS = 5;
    private static final int MOST_OPDS = 10_000;
    private static final String OPD = "opd";
    private static final String LATE = "late";
    private static final String NOBODYS = "nobodys";

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
                        "Open complaints on which the OPD is late, or with opd=\"-\" somebody that is no OPD, and no OPD is")
                .register(meters);
    }

    void count() {
        List<Row<?>> opens = new ArrayList<>();
        List<Row<?>> lates = new ArrayList<>();
        try {
            Map<String, Aggregate> counted = ask(clock.instant());
            long byNoOffice = counted(counted, LATE);
            Aggregate byOpd = Objects.requireNonNull(counted.get(OPD));
            if (byOpd.isSterms()) {
                for (StringTermsBucket bucket : byOpd.sterms().buckets().array()) {
                    Tags opd = Tags.of("opd", bucket.key().stringValue());
                    long late = counted(bucket.aggregations(), LATE);
                    byNoOffice -= late;
                    opens.add(Row.of(opd, bucket.docCount()));
                    lates.add(Row.of(opd, late));
                }
            }
            Tags none = Tags.of("opd", Names.NONE);
            opens.add(Row.of(none, counted(counted, NOBODYS)));
            lates.add(Row.of(none, byNoOffice));
        } catch (IOException | RuntimeException unavailable) {
            LOG.debug("Open complaints could not be counted", unavailable);
            opens.clear();
            lates.clear();
        }
        open.register(opens, true);
        overdue.register(lates, true);
    }

    private Map<String, Aggregate> ask(Instant now) throws IOException {
        Query late = Dues.OF_ANYBODY.late(now);
        Query lateByOffice = Dues.OF_OFFICES.late(now);
        return elasticsearch
                .search(
                        s -> s.index(index)
                                .size(0)
                                .trackTotalHits(t -> t.enabled(false))
                                .query(Conditions.open())
                                .aggregations(LATE, a -> a.filter(late))
                                .aggregations(NOBODYS, a -> a.missing(m -> m.field(OPD)))
                                .aggregations(
                                        OPD,
                                        a -> a.terms(t -> t.field(OPD).size(MOST_OPDS))
                                                .aggregations(LATE, of -> of.filter(lateByOffice))),
                        Void.class)
                .aggregations();
    }

    private static long counted(Map<String, Aggregate> answers, String name) {
        Aggregate answer = Objects.requireNonNull(answers.get(name));
        return answer.isMissing()
                ? answer.missing().docCount()
                : answer.filter().docCount();
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
