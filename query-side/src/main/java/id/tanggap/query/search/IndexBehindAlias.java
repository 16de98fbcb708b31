package id.tanggap.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Duration;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/**
 * Which index answers under an alias. What is learnt of one index is not true of the next one, which takes its place from
 * one moment to the other; whoever remembers something does so under this name. It may be a second old.
 */
final class IndexBehindAlias {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final ElasticsearchClient elasticsearch;
    private final String alias;
    private final LongSupplier nanos;
    private volatile Seen seen;

    private record Seen(String index, long at) {}

    IndexBehindAlias(ElasticsearchClient elasticsearch, String alias, LongSupplier nanos) {
        this.elasticsearch = elasticsearch;
        this.alias = alias;
        this.nanos = nanos;
        this.seen = new Seen("", nanos.getAsLong() - FRESH_NANOS);
    }

    String alias() {
        return alias;
    }

    String index() {
        Seen last = seen;
        long now = nanos.getAsLong();
        if (now - last.at() >= FRESH_NANOS) {
            last = new Seen(ask(), now);
            seen = last;
        }
        return last.index();
    }

    private String ask() {
        return String.join(
                ",",
                new TreeSet<>(Asking.of(() -> elasticsearch.indices().getAlias(a -> a.name(alias)))
                        .aliases()
                        .keySet()));
    }
}
