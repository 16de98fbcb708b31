package id.tanggap.command.poll;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tanggap.polling}.
 *
 * @param enabled whether anything is looked for at all
 * @param tick how late an account's turn may be noticed
 * @param pace how long an account that was looked at is left alone
 * @param overlap how far before the newest post that was seen a look begins
 * @param depth how far back it reaches at most, and the first time; shorter than {@code tanggap.journal.retention}
 * @param allowance of what a platform allows, in percent, that is used for looking
 */
@ConfigurationProperties("tanggap.polling")
public record PollProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("10s") Duration tick,
        @DefaultValue("5m") Duration pace,
        @DefaultValue("1h") Duration overlap,
        @DefaultValue("14d") Duration depth,
        @DefaultValue("90") int allowance) {}
