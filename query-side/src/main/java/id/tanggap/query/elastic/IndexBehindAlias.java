package id.tanggap.query.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Duration;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/**
 * Which index answers under an alias. What is learnt of one index is not true of the next one, which takes its place from
 * one moment to the other; whoever remembers something does so under this name. It may be a second old.
 */
public final class IndexBehindAlias {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final ElasticsearchClient elasticsearch;
    private final String alias;
    private final LongSupplier nanos;
    private volatile Answer answer;

    private record Answer(String index, long at) {}

    public IndexBehindAlias(ElasticsearchClient elasticsearch, String alias, LongSupplier nanos) {
        this.elasticsearch = elasticsearch;
        this.alias = alias;
        this.nanos = nanos;
        this.answer = new Answer("", nanos.getAsLong() - FRESH_NANOS);
    }

    public String alias() {
        return alias;
    }

    public String index() {
        Answer last = answer;
        long now = nanos.getAsLong();
        if (now - last.at() >= FRESH_NANOS) {
            last = new Answer(ask(), now);
            answer = last;
        }
        return last.index();
    }

    private String ask() {
        return String.join(
                ",",
                new TreeSet<>(ElasticsearchCall.of(() -> elasticsearch.indices().getAlias(a -> a.name(alias)))
                        .aliases()
                        .keySet()));
    }
}
