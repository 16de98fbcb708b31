package id.tanggap.query.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/**
 * Which index answers under an alias. What is learnt of one index is not true of the next one, which takes its place from
 * one moment to the other; whoever remembers something does so under this name. It may be a second old, or ten where nobody
 * asked meanwhile: nobody waits for it to be looked up again.
 */
public final class IndexBehindAlias {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration OLDEST = Duration.ofSeconds(10);

    private final ElasticsearchClient elasticsearch;
    private final String alias;
    private final LoadingCache<String, String> indices;

    public IndexBehindAlias(ElasticsearchClient elasticsearch, String alias, LongSupplier nanos) {
        this.elasticsearch = elasticsearch;
        this.alias = alias;
        this.indices = Caffeine.newBuilder()
                .ticker(nanos::getAsLong)
                .refreshAfterWrite(FRESH)
                .expireAfterWrite(OLDEST)
                .build(this::ask);
    }

    public String alias() {
        return alias;
    }

    public String index() {
        return indices.get(alias);
    }

    private String ask(String name) {
        return String.join(
                ",",
                new TreeSet<>(ElasticsearchCall.of(() -> elasticsearch.indices().getAlias(a -> a.name(name)))
                        .aliases()
                        .keySet()));
    }
}
