package id.tanggap.command.routing.learned;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was assigned by itself within the last seven days, and how much of it was taken back. */
class LastWeek {

    private static final Duration WEEK = Duration.ofDays(7);

    private final JdbcClient sql;

    LastWeek(JdbcClient sql) {
        this.sql = sql;
    }

    record Count(int assigned, int takenBack) {}

    Count before(Instant now) {
        return sql.sql(
                        "select count(*) as assigned, count(taken_back_at) as back from routing_assigned where assigned_at > ?")
                .param(Timestamp.from(now.minus(WEEK)))
                .query((row, _) -> new Count(row.getInt("assigned"), row.getInt("back")))
                .single();
    }
}
