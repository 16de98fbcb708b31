package id.tanggap.query.elastic;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Elasticsearch is and how our indices are laid out.
 *
 * @param urls any nodes of one cluster
 * @param username none when the cluster asks for none
 * @param apiKey instead of a user and a password: an API key as Elasticsearch hands it out, in its {@code encoded} form
 * @param caFile the certificate of the cluster's own authority, as PEM
 * @param caFingerprint the same authority known by the SHA-256 of its certificate, in hexadecimal, instead of the file
 * @param sslBundle a bundle of {@code spring.ssl.bundle.*}, for what the two before cannot say, such as client certificates
 * @param indexPrefix starts the name of every index and alias, so that several governments can share a cluster
 * @param refreshInterval how often at most what is written is made visible to searches: after a rest at once. An index by
 *     itself does so ten times as seldom, for what nobody lived to refresh
 * @param responseTimeout how long a single answer may take
 */
@ConfigurationProperties("tanggap.elasticsearch")
public record ElasticsearchProperties(
        @DefaultValue("http://localhost:9200") List<URI> urls,
        @Nullable String username,
        @Nullable String password,
        @Nullable String apiKey,
        @Nullable Path caFile,
        @Nullable String caFingerprint,
        @Nullable String sslBundle,
        @DefaultValue("tanggap") String indexPrefix,
        @DefaultValue("1") int shards,
        @DefaultValue("0") int replicas,
        @DefaultValue("500ms") Duration refreshInterval,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("30s") Duration responseTimeout) {

    public ElasticsearchProperties {
        if (apiKey != null && (username != null || password != null)) {
            throw new IllegalArgumentException("Set either tanggap.elasticsearch.api-key or a username and password");
        }
        if (Stream.of(caFile, caFingerprint, sslBundle).filter(Objects::nonNull).count() > 1) {
            throw new IllegalArgumentException(
                    "Set only one of tanggap.elasticsearch.ca-file, ca-fingerprint and ssl-bundle");
        }
    }

    /** Passwords and keys stay out of logs. */
    @Override
    public String toString() {
        return "Elasticsearch at " + urls + ", indices " + indexPrefix + "-*";
    }
}
