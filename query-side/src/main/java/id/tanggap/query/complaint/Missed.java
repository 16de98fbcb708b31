package id.tanggap.query.complaint;

import id.tanggap.events.complaint.DeadlineMissed;
import java.time.Instant;
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
}
