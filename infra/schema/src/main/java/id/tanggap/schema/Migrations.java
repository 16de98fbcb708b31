package id.tanggap.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All tables that this program knows, by what lies on the classpath: {@code db/<name>/V<version>__<what>.sql} with the
 * history {@code flyway_<name>}.
 */
public final class Migrations {
    private static final String HISTORY = "flyway_";
    private static final Pattern SCRIPT = Pattern.compile(".*/db/([^/]+)/V([0-9_.]+)__[^/]*\\.sql");

    private final Map<String, MigrationVersion> newest;

    private Migrations(Map<String, MigrationVersion> newest) {
        this.newest = newest;
    }

    public static Migrations onTheClasspath() {
        Map<String, MigrationVersion> newest = new TreeMap<>();
        try {
            for (Resource script : new PathMatchingResourcePatternResolver(Migrations.class.getClassLoader())
                    .getResources("classpath*:db/*/V*__*.sql")) {
                Matcher name = SCRIPT.matcher(script.getURL().toString());
                if (name.matches()) {
                    newest.merge(
                            HISTORY + name.group(1),
                            MigrationVersion.fromVersion(name.group(2).replace('_', '.')),
                            (one, other) -> one.compareTo(other) >= 0 ? one : other);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Migrations(newest);
    }

    /** Whether tables of that version can be made here. */
    public boolean knows(String history, String version) {
        MigrationVersion known = newest.get(history);
        return known != null && known.compareTo(MigrationVersion.fromVersion(version)) >= 0;
    }

    /** The histories there are. */
    public Iterable<String> histories() {
        return newest.keySet();
    }

    /** Makes the tables as they were at that version. */
    public void migrate(DataSource dataSource, String history, String version) {
        Tables.migrate(dataSource, migration(history), MigrationVersion.fromVersion(version));
    }

    List<SchemaMigration> all() {
        return newest.keySet().stream().map(Migrations::migration).toList();
    }

    private static SchemaMigration migration(String history) {
        return new SchemaMigration("classpath:db/" + history.substring(HISTORY.length()), history);
    }
}
