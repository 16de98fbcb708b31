package id.tanggap.events.desk;

import java.time.Duration;
import java.time.Instant;

/** Which time counts. All that is counted of a desk is counted through this, and nowhere else. */
public interface OfficeHours {

    /** Calendar time: every moment counts. */
    OfficeHours ALWAYS = new OfficeHours() {
        @Override
        public Duration between(Instant from, Instant to) {
            return Duration.between(from, to);
        }

        @Override
        public Instant after(Instant from, Duration counted) {
            return from.plus(counted);
        }
    };

    /** How much time counts between two moments, the later one second. */
    Duration between(Instant from, Instant to);

    /** When so much time has counted since then. */
    Instant after(Instant from, Duration counted);
}
