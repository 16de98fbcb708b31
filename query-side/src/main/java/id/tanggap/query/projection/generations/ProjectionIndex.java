package id.tanggap.query.projection.generations;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import id.tanggap.query.elastic.ElasticsearchProperties;
import id.tanggap.query.elastic.IndexNames;
import id.tanggap.query.projection.folding.NotStored;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** Makes, finds, exchanges and removes the indices of projections. */
public final class ProjectionIndex {
    private static final int SELDOM = 10;

    private final ElasticsearchClient client;
    private final IndexNames names;
    private final ElasticsearchProperties properties;

    public ProjectionIndex(ElasticsearchClient client, IndexNames names, ElasticsearchProperties properties) {
        this.client = client;
        this.names = names;
        this.properties = properties;
    }

    public boolean exists(Generation generation) {
        return asking(() -> client.indices()
                .existsAlias(exists -> exists.index(name(generation)).name(writeAlias(generation)))
                .value());
    }

    /** One that is built beside another is never searched until it takes its place: it gets what makes it fast to fill. */
    public void create(Generation generation) {
        asking(() -> client.indices()
                .create(create -> create.index(name(generation))
                        .withJson(
                                new ByteArrayInputStream(definition(generation).getBytes(StandardCharsets.UTF_8)))
                        .index(name(generation))
                        .aliases(writeAlias(generation), alias -> alias)));
    }

    /** As fast to find in and as safe as an index that is asked should be, with all that was written visible now. */
    public void settle(Generation generation) {
        asking(() -> client.indices()
                .putSettings(put -> put.index(name(generation))
                        .settings(settings -> settings.numberOfReplicas(Integer.toString(properties.replicas()))
                                .refreshInterval(interval -> interval.time(ownRefreshInterval())))));
        refresh(generation);
    }

    public boolean isAsked(Generation generation) {
        return asking(() -> client.indices()
                .existsAlias(exists -> exists.index(name(generation)).name(names.alias(generation.projection())))
                .value());
    }

    /** From one moment to the next questions go to this generation and to no other. */
    public void ask(Generation generation) {
        String alias = names.alias(generation.projection());
        asking(() -> client.indices()
                .updateAliases(update -> update.actions(action ->
                                action.remove(remove -> remove.index(names.alias(generation.projection()) + "-*")
                                        .alias(alias)
                                        .mustExist(false)))
                        .actions(action ->
                                action.add(add -> add.index(name(generation)).alias(alias)))));
    }

    public void delete(Generation generation) {
        asking(() ->
                client.indices().delete(delete -> delete.index(name(generation)).ignoreUnavailable(true)));
    }

    /** Makes all that was written visible to searches. */
    public void refresh(Generation generation) {
        asking(() -> client.indices().refresh(refresh -> refresh.index(name(generation))));
    }

    public String name(Generation generation) {
        return names.index(generation.projection(), generation.number());
    }

    public String writeAlias(Generation generation) {
        return names.writeAlias(generation.projection(), generation.number());
    }

    public Duration refreshInterval() {
        return properties.refreshInterval();
    }

    /** Of the index itself, which is refreshed by who writes: for what nobody lived to refresh. */
    private String ownRefreshInterval() {
        return properties.refreshInterval().multipliedBy(SELDOM).toMillis() + "ms";
    }

    private String definition(Generation generation) {
        boolean built = generation.state() == Generation.State.BUILDING;
        return """
               {"settings": {
                  "index": {"number_of_shards": %d, "number_of_replicas": %d, "refresh_interval": "%s"},
                  "analysis": %s},
                "mappings": %s}""".formatted(
                        properties.shards(),
                        built ? 0 : properties.replicas(),
                        built ? "-1" : ownRefreshInterval(),
                        resource("analysis"),
                        resource(generation.projection()));
    }

    private static String resource(String name) {
        String path = "/elasticsearch/%s.json".formatted(name.toLowerCase(Locale.ROOT));
        try (InputStream json = ProjectionIndex.class.getResourceAsStream(path)) {
            if (json == null) {
                throw new IllegalStateException("There is no mapping " + path);
            }
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Question<T> {
        T ask() throws IOException;
    }

    private static <T> T asking(Question<T> question) {
        try {
            return question.ask();
        } catch (ElasticsearchException e) {
            throw new NotStored(
                    "Elasticsearch answered " + e.status() + " " + e.error().type() + " "
                            + e.error().reason(),
                    e);
        } catch (IOException e) {
            throw new NotStored("Elasticsearch did not answer: " + e.getMessage(), e);
        }
    }
}
