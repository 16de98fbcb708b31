package id.tanggap.command.intake.entry;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tanggap.entry}: how many complaints one address may send through the public form, and how late an OPD may write
 * down what was said at its counter.
 *
 * @param perAddress in one period
 * @param backdating how long ago that may be
 */
@ConfigurationProperties("tanggap.entry")
public record EntryProperties(
        @DefaultValue("10") int perAddress,
        @DefaultValue("10m") Duration period,
        @DefaultValue("30d") Duration backdating) {}
