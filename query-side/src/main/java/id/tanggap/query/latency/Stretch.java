package id.tanggap.query.latency;

import java.time.Duration;

/**
 * Six hours of the index: short enough that what changes has little read again with it, long enough that there are few.
 *
 * @param begin its first millisecond
 * @param complaints how many were posted in it
 * @param versions the sum of their versions
 */
record Stretch(long begin, long complaints, double versions) {

    static final Duration LENGTH = Duration.ofHours(6);

    /** Its first millisecond when it holds as well the complaints that were posted at no time that anybody knows. */
    static final long FIRST = 0;

    /** The first millisecond behind it. */
    long end() {
        return begin + LENGTH.toMillis();
    }
}
