package id.tanggap.command.reply;

import id.tanggap.command.platform.Trouble;
import id.tanggap.events.complaint.HandOver;
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

    /** It certainly does not stand there, and only a person can put it there. */
    record ByHand(HandOver because) implements Sent {}

    /** It certainly does not stand there: as much as may be sent in a day has been. */
    record NotBefore(Instant at) implements Sent {}

    /** Nobody knows whether it stands there. */
    record Unclear(String why) implements Sent {}

    static Sent of(Trouble trouble) {
        return switch (trouble) {
            case Trouble.Refused(var why, var code, var until) -> new Refused(why, code, until);
            case Trouble.Unclear(var why) -> new Unclear(why);
        };
    }
}
