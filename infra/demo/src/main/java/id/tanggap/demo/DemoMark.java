package id.tanggap.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says that everything in this database is invented, and which year was begun to be told. */
public final class DemoMark {

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Marked known;

    DemoMark(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was begun.
     *
     * @param yearEnds when the telling began for the first time
     * @param told how many complaints were told, at least
     */
    record Marked(long seed, int complaints, Instant yearEnds, int told) {}

    /**
     * Whether somebody uses this database in earnest: it is not marked, and holds more than the events of a first start, a
     * policy and a calendar.
     */
    public static boolean isRealUse(Connection database) throws SQLException {
        try (Statement ask = database.createStatement()) {
            return exists(ask, "select to_regclass('event') is not null")
                    && !(exists(ask, "select to_regclass('demo_regency') is not null")
                            && exists(ask, "select exists (select from demo_regency)"))
                    && exists(ask, """
                            select exists (select from event
                            where sequence is distinct from 0
                              or name not in ('policy.service-policy-adopted', 'calendar.adopted'))""");
        }
    }

    private static boolean exists(Statement ask, String question) throws SQLException {
        try (ResultSet answer = ask.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    Optional<Marked> find() {
        Marked marked = known;
        if (marked == null) {
            marked = jdbc.sql("select * from demo_regency")
                    .query((row, _) -> new Marked(
                            row.getLong("seed"),
                            row.getInt("complaints"),
                            row.getTimestamp("year_ends").toInstant(),
                            row.getInt("told")))
                    .optional()
                    .orElse(null);
            known = marked;
        }
        return Optional.ofNullable(marked);
    }

    /** What was begun before goes on, whatever is wanted now. */
    Marked begin(long seed, int complaints) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        jdbc.sql("""
                        insert into demo_regency (seed, complaints, year_ends, begun_at)
                        values (:seed, :complaints, :now, :now) on conflict do nothing""")
                .param("seed", seed)
                .param("complaints", complaints)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        known = null;
        return find().orElseThrow();
    }

    void told(int complaints) {
        jdbc.sql("update demo_regency set told = greatest(told, :told)")
                .param("told", complaints)
                .update();
        known = null;
    }
}
