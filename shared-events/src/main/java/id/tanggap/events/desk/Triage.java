package id.tanggap.events.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time that a complaint is on the triage desk. The clock stands still while the complaint lies elsewhere, as an OPD's
 * does.
 *
 * @param due until when Diskominfo has to find it an OPD, or to refuse it; null where nothing is asked for
 * @param laidAside since when it lies elsewhere; null while it is here
 * @param missed whether it was noted that the deadline passed
 */
public record Triage(
        Instant since, @Nullable Instant due, @Nullable Instant laidAside, boolean missed) {

    static Triage begun(Instant at, @Nullable Instant due) {
        return new Triage(at, due, null, false);
    }

    Triage laidAside(Instant at) {
        return laidAside != null ? this : new Triage(since, due, at, missed);
    }

    Triage resumed(Instant at, OfficeHours hours) {
        if (laidAside == null) {
            return this;
        }
        return new Triage(since, due == null ? null : hours.after(due, hours.between(laidAside, at)), null, false);
    }

    Triage nowMissed() {
        return new Triage(since, due, laidAside, true);
    }
}
