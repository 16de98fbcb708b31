package id.tanggap.query.projection;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.local.ElasticsearchConnection;
import id.tanggap.local.testing.TestElasticsearch;
import id.tanggap.local.testing.TestPostgres;
import id.tanggap.query.QuerySide;
import id.tanggap.query.elastic.IndexNames;
import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.projection.generations.ProjectionDigest;
import id.tanggap.query.projection.generations.ProjectionDigests;
import id.tanggap.query.projection.generations.ProjectionStatus;
import id.tanggap.query.projection.generations.ProjectionStatuses;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The query side as one node, on a database and indices of its own. */
public final class QueryNode implements AutoCloseable {
    private final Map<String, Object> settings = new HashMap<>();
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();
    private ConfigurableApplicationContext context;

    @SpringBootApplication(scanBasePackageClasses = QueryNode.Application.Nothing.class)
    @Import(QuerySide.class)
    static class Application {
        interface Nothing {}
    }

    private QueryNode(String elasticsearchUrl) {
        ElasticsearchConnection elasticsearch = TestElasticsearch.shared();
        settings.putAll(TestPostgres.freshSpringProperties());
        settings.put("spring.datasource.hikari.maximum-pool-size", 20);
        settings.put("tanggap.elasticsearch.urls", elasticsearchUrl);
        settings.put("tanggap.elasticsearch.username", elasticsearch.user());
        settings.put("tanggap.elasticsearch.password", elasticsearch.password());
        settings.put("tanggap.elasticsearch.index-prefix", TestElasticsearch.freshPrefix() + "tanggap");
        settings.put("tanggap.elasticsearch.refresh-interval", "100ms");
        settings.put("tanggap.projections.watch-interval", "100ms");
        settings.put("tanggap.master-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        settings.put("server.port", 0);
        settings.put("spring.main.banner-mode", "off");
    }

    private QueryNode(QueryNode other) {
        settings.putAll(other.settings);
    }

    public static QueryNode start() {
        return start(TestElasticsearch.shared().url());
    }

    public static QueryNode start(String elasticsearchUrl) {
        return start(elasticsearchUrl, Map.of());
    }

    public static QueryNode start(String elasticsearchUrl, Map<String, Object> settings) {
        QueryNode node = new QueryNode(elasticsearchUrl);
        node.settings.putAll(settings);
        node.open();
        return node;
    }

    /** Another node of the same installation. */
    public QueryNode another() {
        QueryNode node = new QueryNode(this);
        node.open();
        return node;
    }

    public void open() {
        context = new SpringApplicationBuilder(Application.class)
                .properties(settings)
                .run("--management.server.port=-1");
    }

    /** Ends the node; its database and its indices stay, and it can be opened again. */
    @Override
    public void close() {
        context.close();
    }

    public Projection<?, ?, ?> projection(String name) {
        return context.getBeansOfType(Projection.class).values().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public void happened(ComplaintEvent... events) {
        for (ComplaintEvent event : events) {
            append("Complaint", event.complaint().toString(), event);
        }
    }

    public void happened(OpdEvent... events) {
        for (OpdEvent event : events) {
            append("Opd", event.opd().toString(), event);
        }
    }

    public void ordered(Object order) {
        bean(EventGateway.class).publish(order);
    }

    private void append(String type, String aggregate, Object event) {
        long sequence = sequences.merge(aggregate, 1L, Long::sum) - 1;
        EventMessage<?> message = new GenericDomainEventMessage<>(type, aggregate, sequence, event);
        bean(EventStore.class).publish(List.of(message));
    }

    public ProjectionStatus status(String projection) {
        return bean(ProjectionStatuses.class).of(projection);
    }

    public ProjectionDigest digest(String projection) throws IOException {
        return bean(ProjectionDigests.class).of(projection).orElseThrow();
    }

    /** Waits until every projection has every event and nothing is being built. */
    public void awaitCaughtUp() {
        await(() -> bean(ProjectionStatuses.class).all().stream()
                .allMatch(status -> status.index() != null
                        && Long.valueOf(0).equals(status.lagEvents())
                        && status.rebuild() == null));
    }

    public static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(condition);
    }

    public ElasticsearchClient elasticsearch() {
        return bean(ElasticsearchClient.class);
    }

    public String alias(String projection) {
        return bean(IndexNames.class).alias(projection);
    }

    /** All that is stored behind a projection's alias: by id, version and document. */
    public Map<String, String> documents(String projection) throws IOException {
        elasticsearch().indices().refresh(refresh -> refresh.index(alias(projection)));
        Map<String, String> documents = new TreeMap<>();
        elasticsearch()
                .search(search -> search.index(alias(projection)).size(10_000).version(true), JsonNode.class)
                .hits()
                .hits()
                .forEach(hit -> documents.put(hit.id(), hit.version() + " " + hit.source()));
        return documents;
    }

    public JdbcClient database() {
        return bean(JdbcClient.class);
    }
}
