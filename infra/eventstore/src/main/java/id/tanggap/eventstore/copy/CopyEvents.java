package id.tanggap.eventstore.copy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.tanggap.eventstore.EventHistory;
import id.tanggap.eventstore.kurrent.KurrentConnection;
import id.tanggap.eventstore.kurrent.KurrentHistory;
import id.tanggap.eventstore.kurrent.LogPosition;
import id.tanggap.eventstore.postgres.GlobalPosition;
import id.tanggap.eventstore.postgres.PostgresHistory;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The command that copies a history from PostgreSQL to EventStoreDB or back; {@code infra/copy-events} calls it. */
public final class CopyEvents {

    private static final String USAGE = """
            Copies all events from one store to the other, in their order, and compares both event by event at the end.
            It may be stopped and begun again. Tanggap must be stopped meanwhile.

              --to eventstoredb|postgres  where to; from the other one
              --jdbc-url URL              PostgreSQL: jdbc:postgresql://host:5432/tanggap
              --user USER                 its user; the password is read from TANGGAP_COPY_PASSWORD
              --connection STRING         EventStoreDB: esdb://user:password@host:2113; or TANGGAP_COPY_CONNECTION
              --prefix PREFIX             of the streams (tanggap.)
              --tokens                    and where every processor is, so that it goes on there
              --compare-only              copies nothing, compares
            """;

    private static final Set<String> WITH_VALUE = Set.of("--to", "--jdbc-url", "--user", "--connection", "--prefix");
    private static final Set<String> WITHOUT = Set.of("--tokens", "--compare-only");

    private final Map<String, String> options;
    private final PrintStream out;

    private CopyEvents(Map<String, String> options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /** @return 0 when both stores hold the same, 1 when they do not, 2 when the arguments are wrong */
    static int run(List<String> arguments, PrintStream out) {
        Map<String, String> options = options(arguments);
        if (options == null) {
            out.println(USAGE);
            return 2;
        }
        return new CopyEvents(options, out).run();
    }

    private static @Nullable Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String name = left.remove();
            if (WITHOUT.contains(name)) {
                options.put(name, "");
            } else if (WITH_VALUE.contains(name) && !left.isEmpty()) {
                options.put(name, left.remove());
            } else {
                return null;
            }
        }
        options.putIfAbsent("--connection", System.getenv().getOrDefault("TANGGAP_COPY_CONNECTION", ""));
        boolean complete = Set.of("eventstoredb", "postgres").contains(options.getOrDefault("--to", ""))
                && options.containsKey("--jdbc-url")
                && options.containsKey("--user")
                && !options.getOrDefault("--connection", "").isEmpty();
        return complete ? options : null;
    }

    private int run() {
        try (HikariDataSource postgres = postgres();
                KurrentConnection eventStoreDb =
                        KurrentConnection.to(option("--connection")).open()) {
            EventHistory rows = new PostgresHistory(postgres);
            EventHistory streams = new KurrentHistory(eventStoreDb, options.getOrDefault("--prefix", "tanggap."));
            boolean intoStreams = option("--to").equals("eventstoredb");
            EventHistory from = intoStreams ? rows : streams;
            EventHistory to = intoStreams ? streams : rows;
            if (!options.containsKey("--compare-only")) {
                long copied = new HistoryCopy(from, to, count -> out.printf("copied %,d%n", count)).copy();
                out.printf("%,d events copied%n", copied);
            }
            HistoryCopy.Comparison comparison =
                    new HistoryCopy(from, to, count -> out.printf("compared %,d%n", count)).compare();
            out.printf("source: %,d events, %s%n", comparison.sourceEvents(), comparison.sourceDigest());
            out.printf("target: %,d events, %s%n", comparison.targetEvents(), comparison.targetDigest());
            if (!comparison.same()) {
                out.println(comparison.difference().orElse("They differ."));
                return 1;
            }
            out.println("Both hold the same.");
            if (options.containsKey("--tokens")) {
                Class<? extends TrackingToken> foreign = intoStreams ? GlobalPosition.class : LogPosition.class;
                int tokens = new TokenCopy(postgres, from, to).copy(foreign);
                out.printf("%d tokens copied%n", tokens);
            }
            return 0;
        } catch (RuntimeException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private HikariDataSource postgres() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(option("--jdbc-url"));
        config.setUsername(option("--user"));
        config.setPassword(System.getenv("TANGGAP_COPY_PASSWORD"));
        config.setMaximumPoolSize(3);
        return new HikariDataSource(config);
    }

    private String option(String name) {
        return options.getOrDefault(name, "");
    }
}
