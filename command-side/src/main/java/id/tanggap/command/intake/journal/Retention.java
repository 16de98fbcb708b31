package id.tanggap.command.intake.journal;

import id.tanggap.command.intake.Vault;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Deletes deliveries after their time, unless something of them is still on its way or parked; then destroys the keys of
 * the days of which nothing is left.
 */
class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final Deliveries deliveries;
    private final JdbcClient sql;
    private final Vault vault;
    private final Duration kept;
    private final Clock clock;

    Retention(Deliveries deliveries, JdbcClient sql, Vault vault, Duration kept, Clock clock) {
        this.deliveries = deliveries;
        this.sql = sql;
        this.vault = vault;
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void sweep() {
        Instant before = clock.instant().minus(kept);
        int gone = deliveries.forget(before);
        if (gone > 0) {
            log.info("{} deliveries were deleted after {} days", gone, kept.toDays());
        }
        LocalDate lastWholeDay = LocalDate.ofInstant(before, ZoneOffset.UTC).minusDays(1);
        emptyDrawers(lastWholeDay).forEach(drawer -> {
            vault.destroy(drawer);
            sql.sql("delete from intake_drawer where name = ?").param(drawer).update();
        });
    }

    private List<String> emptyDrawers(LocalDate until) {
        return sql.sql("""
                        select w.name from intake_drawer w
                         where w.day <= ?
                           and not exists (select 1 from intake_delivery d
                                            where d.received_at >= w.day::timestamp at time zone 'UTC'
                                              and d.received_at < (w.day + 1)::timestamp at time zone 'UTC')
                        """).param(Date.valueOf(until)).query(String.class).list();
    }
}
