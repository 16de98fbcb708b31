package id.tanggap.demo.plan;

import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The clocks of the office that holds a complaint, so that a deadline is missed in the story when it would be in life. */
final class Desk {

    /** A deadline that passed, and when somebody could first notice. */
    record Passed(DeadlineKind kind, Instant asSet, Instant noticed) {}

    final Office office;
    private final Deadlines deadlines;
    private final Set<DeadlineKind> settled = EnumSet.noneOf(DeadlineKind.class);
    private Duration paused = Duration.ZERO;
    private @Nullable Instant pausedSince;
    private Instant activeSince;

    Desk(Office office, Deadlines deadlines, Instant since) {
        this.office = office;
        this.deadlines = deadlines;
        this.activeSince = since;
    }

    void answered() {
        settled.add(DeadlineKind.FIRST_RESPONSE);
    }

    void pause(Instant at) {
        pausedSince = at;
    }

    void goOn(Instant at) {
        if (pausedSince != null) {
            paused = paused.plus(Duration.between(pausedSince, at));
            pausedSince = null;
        }
        activeSince = at;
    }

    /** The next deadline that has passed by then; it is given once. */
    Optional<Passed> passed(Instant by) {
        if (pausedSince != null) {
            return Optional.empty();
        }
        for (DeadlineKind kind : DeadlineKind.values()) {
            Instant asSet = kind == DeadlineKind.FIRST_RESPONSE ? deadlines.firstResponse() : deadlines.resolution();
            Instant due = asSet.plus(paused);
            Instant noticed = (due.isBefore(activeSince) ? activeSince : due).plusSeconds(4);
            if (!settled.contains(kind) && !noticed.isAfter(by)) {
                settled.add(kind);
                return Optional.of(new Passed(kind, asSet, noticed));
            }
        }
        return Optional.empty();
    }
}
