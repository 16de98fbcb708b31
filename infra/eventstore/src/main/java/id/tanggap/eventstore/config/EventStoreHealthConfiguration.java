package id.tanggap.eventstore.config;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** What the event store says where somebody asks for health: {@code eventHistory}. */
@AutoConfiguration(after = EventStoreConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
public class EventStoreHealthConfiguration {

    @Bean
    @ConditionalOnBean(PlacesInHistory.class)
    HealthIndicator eventHistoryHealthIndicator(PlacesInHistory places) {
        return new EventHistoryHealth(places);
    }
}
