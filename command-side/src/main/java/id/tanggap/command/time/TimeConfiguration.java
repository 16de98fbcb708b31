package id.tanggap.command.time;

import id.tanggap.access.GovernmentZone;
import id.tanggap.schema.SchemaMigration;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {

    @Bean
    static SchemaMigration timeSchema() {
        return new SchemaMigration("classpath:db/time", "flyway_time");
    }

    @Bean
    TrustedTime trustedTime(JdbcClient sql, Clock clock) {
        return new TrustedTime(
                clock,
                () -> sql.sql("select clock_timestamp()")
                        .query(Timestamp.class)
                        .single()
                        .toInstant(),
                (to, seen, atMost) -> goOn(sql, to, seen, atMost),
                System::nanoTime);
    }

    /** What each node may add counts from what it saw itself, so that many together are no faster than one. */
    static Instant goOn(JdbcClient sql, Instant to, @Nullable Instant seen, Duration atMost) {
        return sql.sql("""
                        insert into trusted_time as known (reached) values (:to)
                        on conflict (one_row) do update
                            set (reached, may_begin) = (
                                select least(:to, allowed.up_to),
                                       :to <= allowed.up_to or known.may_begin and cast(:seen as timestamptz) is not null
                                  from (select case
                                            when cast(:seen as timestamptz) is not null
                                                then greatest(known.reached, cast(:seen as timestamptz) + make_interval(secs => :at_most))
                                            when known.may_begin then known.reached + make_interval(secs => :at_most)
                                            else known.reached
                                        end as up_to) allowed)
                        returning reached
                        """)
                .param("to", Timestamp.from(to))
                .param("seen", seen == null ? null : Timestamp.from(seen), Types.TIMESTAMP)
                .param("at_most", atMost.toNanos() / 1e9)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    @Bean
    FirstDay firstDay(@Value("${tanggap.first-day:2000-01-01}") String day, @GovernmentZone ZoneId zone) {
        return new FirstDay(LocalDate.parse(day), zone);
    }

    @Bean
    MeterBinder clockMeters(TrustedTime time) {
        return registry -> {
            Gauge.builder("tanggap.clock.apart", time, TrustedTime::apart)
                    .description("seconds by which this node's clock is ahead of the database's")
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder("tanggap.clock.behind", time, TrustedTime::behind)
                    .description("seconds by which the trusted time still follows a clock that jumped")
                    .baseUnit("seconds")
                    .register(registry);
        };
    }
}
