package id.tanggap.command.intake.journal;

import id.tanggap.command.intake.DestroyedDrawer;
import id.tanggap.command.intake.Vault;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys of raw deliveries, one a day, so that the retention can destroy the key as well, and what a backup still holds is
 * closed with it.
 *
 * <p>A delivery refers to its drawer, which the database lets go only when nothing is in it. A day whose drawer was
 * destroyed, for a clock was wrong, gets another.
 */
public class Drawers {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final JdbcClient sql;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private volatile @Nullable Open open;

    public Drawers(JdbcClient sql, Vault vault, TransactionTemplate transaction) {
        this.sql = sql;
        this.vault = vault;
        this.transaction = transaction;
    }

    /** What was locked, and where. */
    public record Locked(String drawer, byte[] bytes) {}

    private record Open(LocalDate day, String name) {}

    /** Locks in the drawer of the day what came then. */
    public Locked lock(Instant receivedAt, byte[] clear) {
        LocalDate day = LocalDate.ofInstant(receivedAt, ZoneOffset.UTC);
        while (true) {
            String drawer = openOn(day);
            try {
                return new Locked(drawer, vault.lock(drawer, clear));
            } catch (DestroyedDrawer meanwhile) {
                closed(drawer);
            }
        }
    }

    /** It was destroyed since it was opened here. */
    public void closed(String drawer) {
        Open known = open;
        if (known != null && known.name().equals(drawer)) {
            open = null;
        }
    }

    private String openOn(LocalDate day) {
        Open known = open;
        if (known != null && known.day().equals(day)) {
            return known.name();
        }
        for (int number = 0; ; number++) {
            String drawer =
                    "journal:" + DAY.format(day.atStartOfDay(ZoneOffset.UTC)) + (number == 0 ? "" : "." + number);
            sql.sql("insert into intake_drawer (name, day) values (?, ?) on conflict do nothing")
                    .params(drawer, Date.valueOf(day))
                    .update();
            if (!vault.isDestroyed(drawer)) {
                open = new Open(day, drawer);
                return drawer;
            }
        }
    }

    /** Those of that day and before in which nothing is left. */
    public List<String> emptyUntil(LocalDate day) {
        return sql.sql("""
                        select w.name from intake_drawer w
                         where w.day <= ?
                           and not exists (select 1 from intake_delivery d where d.drawer = w.name)
                           and not exists (select 1 from intake_delivery d
                                            where d.drawer is null
                                              and d.received_at >= w.day::timestamp at time zone 'UTC'
                                              and d.received_at < (w.day + 1)::timestamp at time zone 'UTC')
                        """).param(Date.valueOf(day)).query(String.class).list();
    }

    /** @return false if something was put into it meanwhile */
    public boolean destroy(String drawer) {
        try {
            transaction.executeWithoutResult(_ -> {
                sql.sql("delete from intake_drawer where name = ?")
                        .param(drawer)
                        .update();
                vault.destroy(drawer);
            });
            return true;
        } catch (DataIntegrityViolationException inUse) {
            return false;
        }
    }
}
