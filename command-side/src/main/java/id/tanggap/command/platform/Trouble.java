package id.tanggap.command.platform;

import id.tanggap.events.complaint.ReplyFailure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a platform did not do what it was asked for. */
public sealed interface Trouble {

    /**
     * It certainly did not.
     *
     * @param code the platform's own
     * @param until before when the platform wants no other attempt; null where it did not say
     */
    record Refused(ReplyFailure why, String code, @Nullable Instant until) implements Trouble {}

    /** Nobody knows whether it did. */
    record Unclear(String why) implements Trouble {}
}
