package id.tanggap.command.intake.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something was posted, as far as a platform can be believed: not before the first day, and not after it arrived.
 *
 * @param firstDay its beginning; a timestamp of 0 and the like say a time before it, which is no time
 */
public record PostingTime(Instant firstDay) {

    /** The first of the times said that can be true, and when it arrived if none can. */
    public Instant of(Instant receivedAt, @Nullable Instant... said) {
        for (Instant time : said) {
            if (time != null && !time.isBefore(firstDay)) {
                return time.isAfter(receivedAt) ? receivedAt : time;
            }
        }
        return receivedAt;
    }
}
