package id.tanggap.command.intake.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the raw bytes of verified deliveries. When {@link #keep} returns they are durable; the same bytes are kept
 * once.
 */
public class Journal {

    private static final int LARGEST_GROUP = 32;

    private record Kept(String channel, boolean polled, Instant at, byte[] digest, Drawers.Locked body) {}

    private final JdbcClient sql;
    private final Drawers drawers;
    private final Clock clock;
    private final Bell bell;
    private final Silences silences;
    private final GroupCommit<Kept> commits = new GroupCommit<>(LARGEST_GROUP, this::insert);

    public Journal(JdbcClient sql, Drawers drawers, Clock clock, Bell bell, Silences silences) {
        this.sql = sql;
        this.drawers = drawers;
        this.clock = clock;
        this.bell = bell;
        this.silences = silences;
    }

    /** Keeps a delivery and wakes those who read it. What comes at the same time is committed together. */
    public void keep(String channel, byte[] body) {
        keep(channel, body, false);
        silences.delivered(channel);
    }

    /** Keeps what we asked for ourselves, as a delivery would have brought it. */
    public void keepPolled(String channel, byte[] body) {
        keep(channel, body, true);
    }

    private void keep(String channel, byte[] body, boolean polled) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] digest = digest(body);
        Drawers.Locked locked = drawers.lock(now, body);
        try {
            commits.take(new Kept(channel, polled, now, digest, locked));
        } catch (DataIntegrityViolationException drawerIsGone) {
            drawers.closed(locked.drawer());
            commits.take(new Kept(channel, polled, now, digest, drawers.lock(now, body)));
        }
    }

    /** In the order of their digests: two nodes that keep the same deliveries wait for each other in one direction. */
    private void insert(List<Kept> group) {
        List<Kept> rows = group.stream()
                .sorted(Comparator.comparing(Kept::digest, Arrays::compareUnsigned))
                .toList();
        int kept = sql.sql("""
                        insert into intake_delivery (channel, polled, digest, body, drawer, received_at, state, due_at)
                        select channel, polled, digest, body, drawer, at, 'received', at
                        from unnest(?::text[], ?::boolean[], ?::timestamptz[], ?::bytea[], ?::bytea[], ?::text[])
                            as delivered (channel, polled, at, digest, body, drawer)
                        on conflict (channel, digest) do nothing
                        """)
                .params(
                        rows.stream().map(Kept::channel).toArray(String[]::new),
                        rows.stream().map(Kept::polled).toArray(Boolean[]::new),
                        rows.stream().map(row -> row.at().toString()).toArray(String[]::new),
                        rows.stream().map(Kept::digest).toArray(byte[][]::new),
                        rows.stream().map(row -> row.body().bytes()).toArray(byte[][]::new),
                        rows.stream().map(row -> row.body().drawer()).toArray(String[]::new))
                .update();
        if (kept > 0) {
            bell.ring();
        }
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
