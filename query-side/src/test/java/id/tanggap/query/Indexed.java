package id.tanggap.query;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import id.tanggap.events.calendar.CalendarEvent;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.local.ElasticsearchConnection;
import id.tanggap.local.testing.TestElasticsearch;
import id.tanggap.query.calendar.KnownCalendars;
import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.complaint.PublicDocument;
import id.tanggap.query.complaint.Readings;
import id.tanggap.query.complaint.TimelineDocument;
import id.tanggap.query.elastic.ElasticsearchConfiguration;
import id.tanggap.query.elastic.IndexNames;
import id.tanggap.query.latency.LatencyConfiguration;
import id.tanggap.query.opd.OpdDocument;
import id.tanggap.query.search.SearchConfiguration;
import id.tanggap.query.unsealing.Unsealing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Indices with the real mappings on a real Elasticsearch, and the services that ask them. */
public final class Indexed implements AutoCloseable {

    private final ConfigurableApplicationContext services;
    private final ElasticsearchClient elasticsearch;
    private final IndexNames names;
    private final Histories histories;
    private final List<CalendarEvent> calendars;

    private Indexed(ConfigurableApplicationContext services, Histories histories, List<CalendarEvent> calendars) {
        this.services = services;
        this.histories = histories;
        this.calendars = calendars;
        this.elasticsearch = services.getBean(ElasticsearchClient.class);
        this.names = services.getBean(IndexNames.class);
    }

    private static final class Histories implements Readings.History {
        private final Map<ComplaintId, List<ComplaintEvent>> told = new ConcurrentHashMap<>();
        private final List<ComplaintId> asked = new CopyOnWriteArrayList<>();

        @Override
        public Stream<ComplaintEvent> of(ComplaintId complaint) {
            asked.add(complaint);
            return told.getOrDefault(complaint, List.of()).stream();
        }
    }

    /**
     * Empty indices of these projections, apart from those of other tests. What is sealed opens to the ciphertext in
     * brackets, or not at all if that is "erased".
     */
    public static Indexed empty(Clock clock, String... projections) {
        ElasticsearchConnection connection = TestElasticsearch.shared();
        String prefix = TestElasticsearch.freshPrefix().replaceAll("-$", "");
        Unsealing unsealing = text -> text.ciphertext().equals("erased") ? null : "[" + text.ciphertext() + "]";
        Histories histories = new Histories();
        List<CalendarEvent> calendars = new CopyOnWriteArrayList<>();
        ConfigurableApplicationContext services = new SpringApplicationBuilder(
                        ElasticsearchConfiguration.class, SearchConfiguration.class, LatencyConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(
                        "logging.level.root=warn",
                        "tanggap.elasticsearch.urls=" + connection.url(),
                        "tanggap.elasticsearch.username=" + connection.user(),
                        "tanggap.elasticsearch.password=" + connection.password(),
                        "tanggap.elasticsearch.index-prefix=" + prefix)
                .initializers(context -> {
                    ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock);
                    ((GenericApplicationContext) context).registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
                    ((GenericApplicationContext) context).registerBean(Unsealing.class, () -> unsealing);
                    ((GenericApplicationContext) context).registerBean(Readings.History.class, () -> histories);
                    ((GenericApplicationContext) context)
                            .registerBean(KnownCalendars.History.class, () -> () -> List.copyOf(calendars));
                })
                .run();
        Indexed indexed = new Indexed(services, histories, calendars);
        List.of(projections).forEach(projection -> indexed.create(projection, 1));
        return indexed;
    }

    public <T> T service(Class<T> type) {
        return services.getBean(type);
    }

    /** What the names of these indices begin with. */
    public String prefix() {
        return names.prefix();
    }

    /** What happened to the calendars; to be told before anything is asked. */
    public void adopted(CalendarEvent... events) {
        calendars.addAll(List.of(events));
    }

    /** What the events of one complaint tell, to whoever asks for them. */
    public void happened(ComplaintEvent... events) {
        histories.told.put(events[0].complaint(), List.of(events));
    }

    /** Of which complaints the events were asked for. */
    public List<ComplaintId> asked() {
        return histories.asked;
    }

    public void desk(List<DeskDocument> documents) {
        write("complaint-desk", documents, DeskDocument::id, DeskDocument::version);
    }

    public void published(List<PublicDocument> documents) {
        write("complaint-public", documents, PublicDocument::id, PublicDocument::version);
    }

    public void timeline(List<TimelineDocument> documents) {
        write("timeline", documents, TimelineDocument::id, TimelineDocument::version);
    }

    public void opds(List<OpdDocument> documents) {
        write("opd", documents, OpdDocument::id, OpdDocument::version);
    }

    /** Writes without waiting until a search can see it. */
    public void unseen(DeskDocument document) {
        try {
            elasticsearch.index(i ->
                    i.index(names.alias("complaint-desk")).id(document.id()).document(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What version 1 of a projection left behind, in place of its empty index.
     *
     * @param documents as they were stored, by their ids
     */
    public void former(String projection, Map<String, String> documents) {
        try {
            elasticsearch.indices().delete(d -> d.index(names.index(projection, 1)));
            create(projection, 1, Former.mapping(projection, 1));
            for (Map.Entry<String, String> document : documents.entrySet()) {
                elasticsearch.index(i -> i.index(names.alias(projection))
                        .id(document.getKey())
                        .withJson(new StringReader(document.getValue())));
            }
            elasticsearch.indices().refresh(r -> r.index(names.alias(projection)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <D> void write(String projection, List<D> documents, Function<D, String> id, Function<D, Long> version) {
        try {
            var answer = elasticsearch.bulk(bulk -> {
                documents.forEach(document -> bulk.operations(o -> o.index(i -> i.id(id.apply(document))
                        .version(version.apply(document))
                        .versionType(VersionType.External)
                        .document(document))));
                return bulk.index(names.alias(projection));
            });
            if (answer.errors()) {
                throw new IllegalStateException(answer.toString());
            }
            elasticsearch.indices().refresh(r -> r.index(names.alias(projection)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty index of the next generation takes the place of that of this projection. */
    public void replaced(String projection) {
        create(projection, 2);
        try {
            elasticsearch.indices().delete(d -> d.index(names.index(projection, 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create(String projection, long generation) {
        create(projection, generation, resource(projection));
    }

    private void create(String projection, long generation, String mapping) {
        String settings =
                "{\"settings\":{\"number_of_shards\":1,\"number_of_replicas\":0,\"refresh_interval\":\"500ms\",\"analysis\":"
                        + resource("analysis") + "},\"mappings\":" + mapping + "}";
        try {
            elasticsearch
                    .indices()
                    .create(c -> c.index(names.index(projection, generation))
                            .withJson(new StringReader(settings))
                            .aliases(names.alias(projection), a -> a));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = Indexed.class.getResourceAsStream("/elasticsearch/" + name + ".json")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        services.close();
    }
}
