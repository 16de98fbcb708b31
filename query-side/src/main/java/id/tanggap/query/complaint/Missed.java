package id.tanggap.query.complaint;

import id.tanggap.events.complaint.DeadlineKept;
import id.tanggap.events.complaint.DeadlineMissed;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that passed: {@code first-response}, {@code resolution} or {@code triage}.
 *
 * @param opd whose; null for the government as a whole
 */
public record Missed(@Nullable String opd, String kind, Instant due, Instant at) {

    static Missed of(DeadlineMissed event) {
        return new Missed(
                event.opd() == null ? null : event.opd().value(), Words.of(event.kind()), event.due(), event.at());
    }

    /** Whether it is the deadline of which this says that it was kept after all. */
    boolean is(DeadlineKept event) {
        return kind.equals(Words.of(event.kind()))
                && due.equals(event.due())
                && Objects.equals(opd, event.opd() == null ? null : event.opd().value());
    }
}
