package id.tanggap.query.admin;

import id.tanggap.access.problem.Problem;
import id.tanggap.query.intake.IntakeDesk;
import id.tanggap.query.projection.generations.ProjectionStatuses;
import id.tanggap.query.projection.parked.ParkedEventList;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks everything how it stands. Whatever does not answer soon is told as such, and holds up nothing else. */
public final class SystemStatuses implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ElasticsearchProbe elasticsearch;
    private final JdbcClient jdbc;
    private final ProjectionStatuses projections;
    private final ParkedEventList parked;
    private final IntakeDesk intake;
    private final @Nullable Path dataFolder;
    private final Clock clock;
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

    SystemStatuses(
            ElasticsearchProbe elasticsearch,
            JdbcClient jdbc,
            ProjectionStatuses projections,
            ParkedEventList parked,
            IntakeDesk intake,
            @Nullable Path dataFolder,
            Clock clock) {
        this.elasticsearch = elasticsearch;
        this.jdbc = jdbc;
        this.projections = projections;
        this.parked = parked;
        this.intake = intake;
        this.dataFolder = dataFolder;
        this.clock = clock;
    }

    public SystemStatus now() {
        Future<SystemStatus.Elasticsearch> search = asking.submit(elasticsearch::ask);
        List<IntakeDesk.ChannelState> channels =
                ofTheJournal(() -> intake.channels().items());
        Long deliveries = ofTheJournal(() -> intake.parked(null, 1).total());
        return new SystemStatus(
                clock.instant(),
                application(),
                postgresql(),
                answer(search),
                disk(),
                projections.all(),
                channels,
                new SystemStatus.Parked(parked.total(), deliveries));
    }

    private static SystemStatus.Elasticsearch answer(Future<SystemStatus.Elasticsearch> asked) {
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            asked.cancel(true);
            return SystemStatus.Elasticsearch.unreachable("no answer within " + PATIENCE.toSeconds() + " s");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return SystemStatus.Elasticsearch.unreachable(cause.getClass().getSimpleName() + ": " + cause.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SystemStatus.Elasticsearch.unreachable("interrupted");
        }
    }

    private static SystemStatus.Application application() {
        String version = SystemStatuses.class.getPackage().getImplementationVersion();
        return new SystemStatus.Application(
                version == null ? "" : version,
                Runtime.version().toString(),
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
    }

    private SystemStatus.PostgreSql postgresql() {
        Map<String, String> schema = new TreeMap<>();
        for (String history : jdbc.sql("""
                        select relname from pg_class
                         where relkind = 'r' and relnamespace = current_schema()::regnamespace
                           and relname like 'flyway\\_%'""").query(String.class).list()) {
            jdbc.sql(
                            "select version from \"%s\" where success and version is not null order by installed_rank desc limit 1"
                                    .formatted(history))
                    .query(String.class)
                    .optional()
                    .ifPresent(version -> schema.put(history.substring("flyway_".length()), version));
        }
        return jdbc.sql("select current_setting('server_version'), pg_database_size(current_database())")
                .query((row, _) -> new SystemStatus.PostgreSql(row.getString(1), row.getLong(2), schema))
                .single();
    }

    private SystemStatus.@Nullable Disk disk() {
        if (dataFolder == null) {
            return null;
        }
        try {
            FileStore disk = Files.getFileStore(dataFolder);
            return new SystemStatus.Disk(disk.getUsableSpace(), disk.getTotalSpace());
        } catch (IOException e) {
            return null;
        }
    }

    private static <T> @Nullable T ofTheJournal(Supplier<T> question) {
        try {
            return question.get();
        } catch (Problem noJournalHere) {
            return null;
        }
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
