package id.tanggap.eventstore.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param safetyPoll how often readers look for events although no notice came
 * @param retryPause how soon a processor that failed tries again at the latest
 * @param tokenClaimTimeout after what silence of a node another one takes over its segments
 */
@ConfigurationProperties("tanggap.event-store")
public record EventStoreProperties(
        @DefaultValue("1s") Duration safetyPoll,
        @DefaultValue("3s") Duration retryPause,
        @DefaultValue("10s") Duration tokenClaimTimeout) {}
