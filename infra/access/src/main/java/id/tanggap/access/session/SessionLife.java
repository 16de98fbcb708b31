package id.tanggap.access.session;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * How long a session may last.
 *
 * @param idle without being used
 * @param absolute however much it is used: a page that looks for news by itself would keep it for ever
 */
record SessionLife(Duration idle, Duration absolute) {

    SessionLife {
        if (!idle.isPositive() || !absolute.isPositive()) {
            throw new IllegalArgumentException(
                    "tanggap.access.session-idle and tanggap.access.session-absolute are longer than nothing, such as 8h");
        }
    }

    /** A session that was last used then is over. */
    OffsetDateTime unusedSince(Instant now) {
        return now.minus(idle).atOffset(ZoneOffset.UTC);
    }

    /** A session that began then is over. */
    OffsetDateTime begunBefore(Instant now) {
        return now.minus(absolute).atOffset(ZoneOffset.UTC);
    }
}
