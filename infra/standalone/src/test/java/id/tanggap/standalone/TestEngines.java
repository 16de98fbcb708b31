package id.tanggap.standalone;

import id.tanggap.local.ElasticsearchConnection;
import id.tanggap.local.PostgresConnection;
import id.tanggap.local.testing.TestElasticsearch;
import id.tanggap.local.testing.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Points the application at the engines of the tests, and at secrets of its own. */
final class TestEngines implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final Path CREDENTIALS = Path.of("target", "town", "credentials.json");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        emptyFolder(CREDENTIALS.getParent());
        TestPropertyValues.of(properties(CREDENTIALS)).applyTo(context);
    }

    /** A new database, indices of a new prefix, and a new key. */
    static Map<String, String> properties(Path credentials) {
        TestElasticsearch.begin();
        PostgresConnection postgres = TestPostgres.freshDatabase();
        ElasticsearchConnection elasticsearch = TestElasticsearch.shared();
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Map.ofEntries(
                Map.entry("spring.datasource.url", postgres.jdbcUrl()),
                Map.entry("spring.datasource.username", postgres.user()),
                Map.entry("spring.datasource.password", postgres.password()),
                Map.entry("tanggap.elasticsearch.urls", elasticsearch.url()),
                Map.entry("tanggap.elasticsearch.username", elasticsearch.user()),
                Map.entry("tanggap.elasticsearch.password", elasticsearch.password()),
                Map.entry("tanggap.elasticsearch.index-prefix", TestElasticsearch.freshPrefix()),
                Map.entry("tanggap.master-key", Base64.getEncoder().encodeToString(key)),
                Map.entry("tanggap.access.credentials-file", credentials.toString()),
                Map.entry("tanggap.channels.meta.app-secret", Town.META_SECRET),
                Map.entry("tanggap.channels.meta.verify-token", "rahasia-verifikasi"),
                Map.entry("tanggap.channels.x.consumer-secret", Town.X_SECRET),
                Map.entry("tanggap.deadlines.poll", "200ms"),
                Map.entry("tanggap.entry.per-address", "1000"));
    }

    static void emptyFolder(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
