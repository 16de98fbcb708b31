package id.tanggap.command.intake.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A raw delivery, as it is kept.
 *
 * @param body locked; none once it was deleted
 */
public record Delivery(
        long id, String channel, byte @Nullable [] body, Instant receivedAt, int attempts, String drawer) {}
