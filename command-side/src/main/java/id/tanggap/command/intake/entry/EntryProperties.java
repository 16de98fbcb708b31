package id.tanggap.command.intake.entry;

import id.tanggap.events.complaint.DelicateMatters;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tanggap.entry}: how many complaints one address may send through the public form, and how late an OPD may write
 * down what was said at its counter.
 *
 * @param perAddress in one period
 * @param backdating how long ago that may be
 * @param confidential what is confidential unless its citizen says otherwise
 */
@ConfigurationProperties("tanggap.entry")
public record EntryProperties(
        @DefaultValue("10") int perAddress,
        @DefaultValue("10m") Duration period,
        @DefaultValue("30d") Duration backdating,
        @DefaultValue Confidential confidential) {

    /** Lists with commas; what is empty is {@link DelicateMatters#USUAL}. The form of the public reads the same. */
    public record Confidential(
            @DefaultValue("") String categories,
            @DefaultValue("") String words) {

        DelicateMatters matters() {
            return DelicateMatters.of(categories, words);
        }
    }
}
