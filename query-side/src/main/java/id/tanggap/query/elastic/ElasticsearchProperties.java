package id.tanggap.query.elastic;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Elasticsearch is and how our indices are laid out.
 *
 * @param urls any nodes of one cluster
 * @param username none when the cluster asks for none
 * @param sslBundle a bundle of {@code spring.ssl.bundle.*} for a cluster with a certificate authority of its own
 * @param indexPrefix starts the name of every index and alias, so that several governments can share a cluster
 * @param refreshInterval how long a written document may stay unseen by a search; given to every new index
 * @param responseTimeout how long a single answer may take
 */
@ConfigurationProperties("tanggap.elasticsearch")
public record ElasticsearchProperties(
        @DefaultValue("http://localhost:9200") List<URI> urls,
        @Nullable String username,
        @Nullable String password,
        @Nullable String sslBundle,
        @DefaultValue("tanggap") String indexPrefix,
        @DefaultValue("1") int shards,
        @DefaultValue("0") int replicas,
        @DefaultValue("500ms") Duration refreshInterval,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("30s") Duration responseTimeout) {

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "Elasticsearch at " + urls + ", indices " + indexPrefix + "-*";
    }
}
