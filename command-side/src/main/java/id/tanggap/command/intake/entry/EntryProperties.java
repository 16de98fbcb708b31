package id.tanggap.command.intake.entry;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tanggap.entry}: how many complaints one address may send through the public form.
 *
 * @param perAddress in one period
 */
@ConfigurationProperties("tanggap.entry")
public record EntryProperties(
        @DefaultValue("10") int perAddress,
        @DefaultValue("10m") Duration period) {}
