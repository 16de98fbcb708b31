package id.tanggap.command.time;

import id.tanggap.schema.SchemaMigration;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
                (to, atMost) -> goOn(sql, to, atMost),
                System::nanoTime);
    }

    private static Instant goOn(JdbcClient sql, Instant to, Duration atMost) {
        return sql.sql("""
                        insert into trusted_time as known (reached) values (:to)
                        on conflict (one_row) do update
                            set reached = least(:to, known.reached + make_interval(secs => :at_most))
                        returning reached
                        """)
                .param("to", Timestamp.from(to))
                .param("at_most", atMost.toNanos() / 1e9)
                .query(Timestamp.class)
                .single()
                .toInstant();
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
