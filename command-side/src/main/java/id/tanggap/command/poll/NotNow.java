package id.tanggap.command.poll;

import id.tanggap.command.platform.Trouble;
import id.tanggap.events.complaint.ReplyFailure;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A platform does not list what it was asked for. */
final class NotNow extends Exception {

    private static final long serialVersionUID = 1L;

    private final ReplyFailure why;
    private final String code;
    private final transient @Nullable Instant until;

    NotNow(ReplyFailure why, String code, @Nullable Instant until) {
        super(code, null, false, false);
        this.why = why;
        this.code = code;
        this.until = until;
    }

    /** What nobody knows of a question is asked again. */
    static NotNow of(Trouble trouble) {
        return switch (trouble) {
            case Trouble.Refused(ReplyFailure why, String code, Instant until) -> new NotNow(why, code, until);
            case Trouble.Unclear(String why) -> new NotNow(ReplyFailure.TRY_AGAIN_LATER, why, null);
        };
    }

    ReplyFailure why() {
        return why;
    }

    /** The platform's own. */
    String code() {
        return code;
    }

    /** As it is stored and shown: {@code sign-in-again}. */
    String word() {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Before when it wants no other question; null where it did not say. */
    @Nullable
    Instant until() {
        return until;
    }

    /** Whether other lists of the same account may be shown all the same. */
    boolean isOfThisListAlone() {
        return why == ReplyFailure.NO_PERMISSION || why == ReplyFailure.MESSAGE_REFUSED;
    }
}
