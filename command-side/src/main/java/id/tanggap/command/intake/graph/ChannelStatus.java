package id.tanggap.command.intake.graph;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the platforms still accept our access tokens, as the operator sees it. */
public class ChannelStatus {

    public static final String OK = "ok";

    public record Row(String channel, String state, Instant since) {}

    private static final Logger log = LoggerFactory.getLogger(ChannelStatus.class);

    private final JdbcClient sql;
    private final Clock clock;

    ChannelStatus(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public void set(String channel, String state) {
        int changed = sql.sql("""
                        insert into channel_status (channel, state, since) values (?, ?, ?)
                        on conflict (channel) do update set state = excluded.state, since = excluded.since
                         where channel_status.state <> excluded.state
                        """)
                .params(channel, state, Timestamp.from(clock.instant()))
                .update();
        if (changed == 1 && !state.equals(OK)) {
            log.warn(
                    "The channel {} no longer has access ({}): renew its access token. What needs it waits.",
                    channel,
                    state);
        }
    }

    public List<Row> all() {
        return sql.sql("select channel, state, since from channel_status order by channel")
                .query((row, _) -> new Row(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }
}
