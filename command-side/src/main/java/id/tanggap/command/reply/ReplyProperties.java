package id.tanggap.command.reply;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tanggap.replies}.
 *
 * @param enabled whether what the government says goes out to the platforms at all
 * @param since complaints that came in before are answered where they were until then, and not from here; none: all are
 * @param workers how many replies are sent at the same time by one node
 * @param poll how long what another node left may lie
 * @param patience how long a reply is tried before somebody else has to see to it
 * @param humanAgent whether Meta granted the application the feature "Human Agent", by which a person may answer a private
 *     message for seven days instead of one
 */
@ConfigurationProperties("tanggap.replies")
record ReplyProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable Instant since,
        @DefaultValue("2") int workers,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("24h") Duration patience,
        @DefaultValue("false") boolean humanAgent) {

    /** Whether it is answered on its platform at all. */
    boolean answers(Instant cameIn) {
        return enabled && (since == null || !cameIn.isBefore(since));
    }
}
