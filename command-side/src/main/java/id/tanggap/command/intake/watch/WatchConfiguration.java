package id.tanggap.command.intake.watch;

import id.tanggap.command.intake.graph.ChannelStatus;
import id.tanggap.command.intake.journal.Deliveries;
import id.tanggap.command.intake.retention.Parked;
import java.time.Clock;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator watches. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    @Bean
    HealthIndicator channelsHealthIndicator(ChannelStatus status, Deliveries deliveries) {
        return new ChannelHealth(status, deliveries);
    }

    @Bean
    JournalMeters journalMeters(Deliveries deliveries, Parked parked, ChannelStatus status, Clock clock) {
        return new JournalMeters(deliveries, parked, status, clock);
    }
}
