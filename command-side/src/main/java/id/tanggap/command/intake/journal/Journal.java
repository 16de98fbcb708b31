package id.tanggap.command.intake.journal;

import id.tanggap.command.intake.Vault;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the raw bytes of verified deliveries. When {@link #keep} returns they are durable; the same bytes are kept
 * once.
 */
public class Journal {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int LARGEST_GROUP = 32;

    private record Kept(String channel, Instant at, byte[] digest, byte[] locked) {}

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;
    private final Bell bell;
    private final GroupCommit<Kept> commits = new GroupCommit<>(LARGEST_GROUP, this::insert);
    private volatile String noted = "";

    Journal(JdbcClient sql, Vault vault, Clock clock, Bell bell) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
        this.bell = bell;
    }

    /** Keeps a delivery and wakes those who read it. What comes at the same time is committed together. */
    public void keep(String channel, byte[] body) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String drawer = drawer(now);
        note(drawer, now);
        commits.take(new Kept(channel, now, digest(body), vault.lock(drawer, body)));
    }

    /** In the order of their digests: two nodes that keep the same deliveries wait for each other in one direction. */
    private void insert(List<Kept> group) {
        List<Kept> rows = group.stream()
                .sorted(Comparator.comparing(Kept::digest, Arrays::compareUnsigned))
                .toList();
        int kept = sql.sql("""
                        insert into intake_delivery (channel, digest, body, received_at, state, due_at)
                        select channel, digest, body, at, 'received', at
                        from unnest(?::text[], ?::timestamptz[], ?::bytea[], ?::bytea[])
                            as delivered (channel, at, digest, body)
                        on conflict (channel, digest) do nothing
                        """)
                .params(
                        rows.stream().map(Kept::channel).toArray(String[]::new),
                        rows.stream().map(row -> row.at().toString()).toArray(String[]::new),
                        rows.stream().map(Kept::digest).toArray(byte[][]::new),
                        rows.stream().map(Kept::locked).toArray(byte[][]::new))
                .update();
        if (kept > 0) {
            bell.ring();
        }
    }

    private void note(String drawer, Instant now) {
        if (!drawer.equals(noted)) {
            sql.sql("insert into intake_drawer (name, day) values (?, ?) on conflict do nothing")
                    .params(drawer, Date.valueOf(LocalDate.ofInstant(now, ZoneOffset.UTC)))
                    .update();
            noted = drawer;
        }
    }

    /**
     * One key a day, so that the retention can destroy the key as well, and what a backup still holds is closed with
     * it.
     */
    static String drawer(Instant receivedAt) {
        return "journal:" + DAY.format(receivedAt);
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
