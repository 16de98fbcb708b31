package id.tanggap.standalone;

import id.tanggap.local.ElasticsearchConnection;
import id.tanggap.local.testing.TestElasticsearch;
import id.tanggap.local.testing.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** Points the application at the engines of the tests, and at secrets of its own. */
final class TestEngines implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Of the town that most tests share. */
    static final Path CREDENTIALS = credentials("town");

    /** Says which town an application is, where it is not that one. */
    static final String TOWN = "town";

    static final String VERIFY_TOKEN = "rahasia-verifikasi";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path credentials = credentials(context.getEnvironment().getProperty(TOWN, "town"));
        emptyFolder(credentials.getParent());
        TestPropertyValues.of(properties(credentials)).applyTo(context);
    }

    static Path credentials(String town) {
        return Path.of("target", town, Long.toString(ProcessHandle.current().pid()), "credentials.json");
    }

    /** A new database, indices of a new prefix, and a new key. */
    static Map<String, String> properties(Path credentials) {
        TestElasticsearch.begin();
        Map<String, String> properties = new HashMap<>(TestPostgres.freshSpringProperties());
        ElasticsearchConnection elasticsearch = TestElasticsearch.shared();
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        properties.putAll(Map.ofEntries(
                Map.entry("tanggap.elasticsearch.urls", elasticsearch.url()),
                Map.entry("tanggap.elasticsearch.username", elasticsearch.user()),
                Map.entry("tanggap.elasticsearch.password", elasticsearch.password()),
                Map.entry("tanggap.elasticsearch.index-prefix", TestElasticsearch.freshPrefix()),
                Map.entry("tanggap.master-key", Base64.getEncoder().encodeToString(key)),
                Map.entry("tanggap.access.credentials-file", credentials.toString()),
                Map.entry("tanggap.channels.meta.app-secret", Town.META_SECRET),
                Map.entry("tanggap.channels.meta.verify-token", VERIFY_TOKEN),
                Map.entry("tanggap.channels.x.consumer-secret", Town.X_SECRET),
                Map.entry("tanggap.channels.x.api-url", PretendX.url()),
                Map.entry("tanggap.channels.x.bearer-token", PretendX.TOKEN),
                Map.entry("tanggap.deadlines.poll", "200ms"),
                Map.entry(
                        "tanggap.photos.folder",
                        credentials.resolveSibling("photos").toString()),
                Map.entry("tanggap.entry.per-address", "1000")));
        return properties;
    }

    /** The application's database as its owner reaches it: for what a test does to the tables, which no request may. */
    static DataSource asOwner(Environment environment) {
        return new DriverManagerDataSource(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("tanggap.schema-owner.username"),
                environment.getRequiredProperty("tanggap.schema-owner.password"));
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
