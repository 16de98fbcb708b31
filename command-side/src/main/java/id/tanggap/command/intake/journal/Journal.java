package id.tanggap.command.intake.journal;

import id.tanggap.command.intake.Vault;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the raw bytes of verified deliveries. When {@link #keep} returns they are durable; the same bytes are kept
 * once.
 */
public class Journal {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;
    private final Bell bell;
    private volatile String noted = "";

    Journal(JdbcClient sql, Vault vault, Clock clock, Bell bell) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
        this.bell = bell;
    }

    /** Keeps a delivery and wakes those who read it. */
    public void keep(String channel, byte[] body) {
        Instant now = clock.instant();
        String drawer = drawer(now);
        note(drawer, now);
        int kept = sql.sql("""
                        insert into intake_delivery (channel, digest, body, received_at, state, due_at)
                        values (?, ?, ?, ?, 'received', ?)
                        on conflict (channel, digest) do nothing
                        """)
                .params(channel, digest(body), vault.lock(drawer, body), Timestamp.from(now), Timestamp.from(now))
                .update();
        if (kept == 1) {
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
