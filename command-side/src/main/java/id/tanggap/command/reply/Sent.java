package id.tanggap.command.reply;

import id.tanggap.command.platform.Trouble;
import id.tanggap.events.complaint.ReplyFailure;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of a request to a platform. */
sealed interface Sent {

    /** It stands there. */
    record Published(String postId, @Nullable String permalink, Instant at) implements Sent {}

    /** It was made ready; it is published by a second request, after a pause. */
    record Prepared(String with, Duration pause) implements Sent {}

    /**
     * It certainly does not stand there.
     *
     * @param code the platform's own
     * @param until before when the platform wants no other attempt; null where it did not say
     */
    record Refused(ReplyFailure why, String code, @Nullable Instant until) implements Sent {}

    /** A private chat is open only for a time since its citizen last wrote. */
    record WindowClosed() implements Sent {}

    /** Nobody knows whether it stands there. */
    record Unclear(String why) implements Sent {}

    static Sent of(Trouble trouble) {
        return switch (trouble) {
            case Trouble.Refused(var why, var code, var until) -> new Refused(why, code, until);
            case Trouble.Unclear(var why) -> new Unclear(why);
        };
    }
}
