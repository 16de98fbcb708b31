package id.tanggap.command.poll;

import id.tanggap.events.complaint.Channel;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units that a platform grants for a day of its own. They are spent no faster than the day goes, so that some are left in the evening. */
final class DailyUnits implements Allowance {

    /** What may be spent ahead. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private static final Duration UNTIL_THERE_ARE_MORE = Duration.ofMinutes(15);
    private static final int ALL = 100;

    private final Channel platform;
    private final int units;
    private final ZoneId zone;
    private final JdbcClient sql;
    private final Clock clock;

    /** @param zone where the platform's day begins */
    DailyUnits(Channel platform, int units, ZoneId zone, JdbcClient sql, Clock clock) {
        this.platform = platform;
        this.units = units;
        this.zone = zone;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Optional<Usage> left() {
        Instant now = clock.instant();
        int spent = sql.sql("select coalesce(max(spent), 0) from poll_allowance where platform = ? and day = ?")
                .params(platform.value(), Date.valueOf(today()))
                .query(Integer.class)
                .single();
        if (spent >= units) {
            return Optional.of(new Usage(ALL, beginning(today().plusDays(1))));
        }
        Duration gone = Duration.between(beginning(today()), now).plus(AHEAD);
        return Optional.of(
                (long) spent * Duration.ofDays(1).toSeconds() >= units * gone.toSeconds()
                        ? new Usage(ALL, now.plus(UNTIL_THERE_ARE_MORE))
                        : new Usage(ALL * spent / units, null));
    }

    @Override
    public void spend(int many) {
        sql.sql("""
                        insert into poll_allowance as was (platform, day, spent) values (?, ?, ?)
                        on conflict (platform, day) do update set spent = was.spent + excluded.spent
                        """).params(platform.value(), Date.valueOf(today()), many).update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Instant beginning(LocalDate day) {
        return ZonedDateTime.of(day.atStartOfDay(), zone).toInstant();
    }
}
