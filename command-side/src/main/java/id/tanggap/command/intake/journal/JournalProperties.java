package id.tanggap.command.intake.journal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tanggap.journal}.
 *
 * @param retention how long raw deliveries are kept, unless something of them is parked
 * @param parked how long what is parked is kept for an operator to mend it
 * @param workers threads that read and handle
 * @param askers threads that ask the platforms
 * @param silence after which deliveries that come again make us look for what was lost meanwhile
 * @param poll how often somebody looks, while nothing comes, for what other nodes left
 */
@ConfigurationProperties("tanggap.journal")
public record JournalProperties(
        @DefaultValue("30d") Duration retention,
        @DefaultValue("90d") Duration parked,
        @DefaultValue("2") int workers,
        @DefaultValue("2") int askers,
        @DefaultValue("30m") Duration silence,
        @DefaultValue("5s") Duration poll) {}
