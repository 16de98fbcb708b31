package id.tanggap.query.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.events.routing.AutomaticTerms;
import id.tanggap.events.routing.Figures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/routing}: what was learned, how well, and what it does by itself. */
@RestController
public class RoutingDesk {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int MOST = 30;

    private final JdbcClient sql;
    private final Clock clock;

    RoutingDesk(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param version in use; null before anything was learned, and so is what is said of it
     * @param complaints of which it was learned; {@code offices} that answered for them
     * @param history the newest first
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record LearnedRouting(
            @Nullable Integer version,
            @Nullable Instant trainedAt,
            @Nullable Integer complaints,
            @Nullable Integer offices,
            @Nullable HeldOutMonth heldOut,
            AutomaticRouting automatic,
            List<RoutingVersion> history) {}

    /**
     * The last whole month before it, of which it had seen nothing when it answered it.
     *
     * @param month {@code 2026-02}
     * @param first share whose office was named first, 0 to 1; {@code three}: among the first three
     * @param coverageAt95 share that could be assigned so that 95 % of them are right
     */
    public record HeldOutMonth(
            String month, int complaints, double first, double three, double coverageAt95, double calibrationError) {}

    /**
     * @param precision so many of those it assigns have to be right, 0 to 1
     * @param stoppedAt when it went off by itself; null if it did not, or was set since
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record AutomaticRouting(
            boolean on,
            double precision,
            List<String> excluded,
            List<String> offices,
            @Nullable Instant stoppedAt,
            AutomaticWeek lastWeek) {}

    /** @param takenBack of those that were assigned within seven days */
    public record AutomaticWeek(int assigned, int takenBack) {}

    /**
     * @param cause {@code SCHEDULE}, {@code REQUEST} or {@code ERASURE}
     * @param taken false if it was worse than the one in use
     * @param kept whether it can be restored
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record RoutingVersion(
            int version,
            Instant trainedAt,
            String cause,
            boolean taken,
            boolean kept,
            int complaints,
            int offices,
            @Nullable HeldOutMonth heldOut) {}

    @GetMapping("/api/routing")
    public LearnedRouting routing() {
        List<RoutingVersion> history =
                sql.sql("""
                        select version.*, kept and exists (
                               select from routing_model model where model.version = version.version) as there
                        from routing_version version order by version.version desc limit :most""").param("most", MOST).query((row, _) -> version(row)).list();
        Optional<RoutingVersion> present =
                sql.sql("""
                        select version.*, true as there
                        from routing_line line join routing_version version on version.version = line.present""").query((row, _) -> version(row)).optional();
        return new LearnedRouting(
                present.map(RoutingVersion::version).orElse(null),
                present.map(RoutingVersion::trainedAt).orElse(null),
                present.map(RoutingVersion::complaints).orElse(null),
                present.map(RoutingVersion::offices).orElse(null),
                present.map(RoutingVersion::heldOut).orElse(null),
                automatic(),
                history);
    }

    private AutomaticRouting automatic() {
        AutomaticWeek week = sql.sql("""
                        select count(*) as assigned, count(taken_back_at) as back
                        from routing_assigned where assigned_at > :since""")
                .param("since", Timestamp.from(clock.instant().minus(WEEK)))
                .query((row, _) -> new AutomaticWeek(row.getInt("assigned"), row.getInt("back")))
                .single();
        return sql.sql("select automatic, stopped_at from routing_line")
                .query((row, _) -> automatic(row, week))
                .optional()
                .orElseGet(() -> automatic(AutomaticTerms.OFF, null, week));
    }

    private static AutomaticRouting automatic(ResultSet row, AutomaticWeek week) throws SQLException {
        String stored = row.getString("automatic");
        AutomaticTerms terms = stored == null ? AutomaticTerms.OFF : JSON.readValue(stored, AutomaticTerms.class);
        return automatic(terms, row.getTimestamp("stopped_at"), week);
    }

    private static AutomaticRouting automatic(AutomaticTerms terms, @Nullable Timestamp stopped, AutomaticWeek week) {
        return new AutomaticRouting(
                terms.on(),
                terms.precision(),
                terms.excluded().stream()
                        .map(category -> category.value())
                        .sorted()
                        .toList(),
                terms.offices().stream().map(opd -> opd.value()).sorted().toList(),
                stopped == null ? null : stopped.toInstant(),
                week);
    }

    private static RoutingVersion version(ResultSet row) throws SQLException {
        Figures figures = JSON.readValue(row.getString("figures"), Figures.class);
        return new RoutingVersion(
                row.getInt("version"),
                row.getTimestamp("trained_at").toInstant(),
                row.getString("cause"),
                row.getBoolean("taken"),
                row.getBoolean("there"),
                figures.complaints(),
                figures.offices(),
                heldOut(figures.heldOut()));
    }

    private static @Nullable HeldOutMonth heldOut(Figures.@Nullable HeldOut measured) {
        return measured == null
                ? null
                : new HeldOutMonth(
                        measured.month().toString(),
                        measured.complaints(),
                        measured.first(),
                        measured.three(),
                        measured.sure().stream()
                                .filter(each -> each.precision() >= 0.95)
                                .mapToDouble(Figures.Sure::share)
                                .findFirst()
                                .orElse(0),
                        measured.calibrationError());
    }
}
