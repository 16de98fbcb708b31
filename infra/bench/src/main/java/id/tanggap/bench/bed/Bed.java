package id.tanggap.bench.bed;

import id.tanggap.local.DataFolder;
import id.tanggap.local.LocalElasticsearch;
import id.tanggap.local.LocalEngines;
import id.tanggap.local.PostgresConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One PostgreSQL and one Elasticsearch that sync to disk before they acknowledge, and what is set up upon them. */
public final class Bed implements AutoCloseable {

    private static final String INDEX_PREFIX = "bench";

    private final Path folder;
    private final DataFolder data;
    private final LocalEngines engines;
    private int used;

    private Bed(Path folder, DataFolder data, LocalEngines engines) {
        this.folder = folder;
        this.data = data;
        this.engines = engines;
    }

    /** @param parent on the disk that is to be measured; what is put there is removed in the end */
    public static Bed open(Path parent) throws IOException {
        Files.createDirectories(parent);
        Path folder = Files.createTempDirectory(parent, "bench-");
        DataFolder data = DataFolder.open(folder.resolve("data"));
        return new Bed(
                folder,
                data,
                LocalEngines.start(data, INDEX_PREFIX, LocalElasticsearch.DEFAULT_HEAP_MEGABYTES, System.out::println));
    }

    public Path folder() {
        return folder;
    }

    public LocalEngines engines() {
        return engines;
    }

    /** An empty database and a prefix for indices that nobody has used. */
    public Plot plot() {
        String name = INDEX_PREFIX + "_" + ++used;
        try {
            engines.postgres().createDatabase(name);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be created", e);
        }
        return new Plot(name, engines.postgres().connection(name), settings(name));
    }

    /** @return properties for Spring's environment */
    private Map<String, Object> settings(String name) {
        Map<String, Object> settings = new HashMap<>(engines.springProperties());
        settings.putAll(engines.postgres().springProperties(name));
        settings.put("tanggap.elasticsearch.index-prefix", INDEX_PREFIX + "-" + used);
        return settings;
    }

    /** Has what was filled written out, so that it does not weigh on what is measured next. */
    public void checkpoint() {
        PostgresConnection superuser = engines.postgres().superuserConnection("postgres");
        try (Connection connection =
                        DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Search search() {
        return new Search(engines.elasticsearch().connection());
    }

    @Override
    public void close() {
        engines.close();
        data.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Room for one application.
     *
     * @param database as its owner reaches it
     * @param settings how the application reaches it, as properties for Spring's environment
     */
    public record Plot(String name, PostgresConnection database, Map<String, Object> settings) {

        public String indexPrefix() {
            return String.valueOf(settings.get("tanggap.elasticsearch.index-prefix"));
        }

        /** The database, for what an application may not do with it. */
        public DataSource asOwner() {
            return new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
        }

        /** The same events, and indices that nobody has used. */
        public Plot withIndices(String suffix) {
            Map<String, Object> other = new HashMap<>(settings);
            other.put("tanggap.elasticsearch.index-prefix", indexPrefix() + "-" + suffix);
            return new Plot(name, database, other);
        }

        public Plot with(String setting, Object value) {
            Map<String, Object> other = new HashMap<>(settings);
            other.put(setting, value);
            return new Plot(name, database, other);
        }
    }
}
