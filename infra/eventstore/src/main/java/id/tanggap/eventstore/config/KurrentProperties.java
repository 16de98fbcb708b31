package id.tanggap.eventstore.config;

import id.tanggap.eventstore.kurrent.SeveralAggregates;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param connection EventStoreDB's own connection string: hosts, TLS, credentials. It holds a password: give it as an
 *     environment variable or in a file of mode 600
 * @param streamPrefix how the names of all streams begin; nobody else on the server may use it
 * @param deadline how long one call may take
 * @param patience how long a call that failed is tried again
 * @param severalAggregates how a unit of work with several aggregates is appended; in turn, as long as every batch with
 *     several aggregates may be done twice
 */
@ConfigurationProperties("tanggap.eventstoredb")
public record KurrentProperties(
        @Nullable String connection,
        @DefaultValue("tanggap.") String streamPrefix,
        @DefaultValue("10s") Duration deadline,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("in-turn") SeveralAggregates severalAggregates) {}
