package id.tanggap.query.admin;

import id.tanggap.query.intake.IntakeDesk;
import id.tanggap.query.projection.generations.ProjectionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How everything stands.
 *
 * @param channels null where the journal is in another database
 * @param dataFolder the disk of what Tanggap keeps on this machine; null where it keeps nothing
 */
public record SystemStatus(
        Instant at,
        Application application,
        PostgreSql postgresql,
        Elasticsearch elasticsearch,
        @Nullable Disk dataFolder,
        List<ProjectionStatus> projections,
        @Nullable List<IntakeDesk.ChannelState> channels,
        Parked parked) {

    public record Application(String version, String java, Instant startedAt) {}

    /** @param schema by history of migrations, the version of the tables */
    public record PostgreSql(String version, long databaseBytes, Map<String, String> schema) {}

    /**
     * @param health {@code green}, {@code yellow} or {@code red}
     * @param error why nothing is known of it; null when it answered
     */
    public record Elasticsearch(
            @Nullable String version,
            @Nullable String health,
            @Nullable Integer nodes,
            @Nullable Long documents,
            @Nullable Long indexBytes,
            @Nullable Disk disk,
            @Nullable String error) {

        static Elasticsearch unreachable(String why) {
            return new Elasticsearch(null, null, null, null, null, null, why);
        }
    }

    public record Disk(long freeBytes, long totalBytes) {
        /** From 0 to 1. */
        public double used() {
            return totalBytes == 0 ? 0 : 1 - (double) freeBytes / totalBytes;
        }
    }

    /** @param deliveries null where the journal is in another database */
    public record Parked(long events, @Nullable Long deliveries) {}
}
