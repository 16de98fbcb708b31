package id.tanggap.query.complaint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time that a complaint was in the hands of one OPD as its lead.
 *
 * @param to null while it holds
 * @param acknowledgedAt when the OPD showed that it had opened it: at the latest by its first act on it
 * @param firstAnsweredAt its own first public answer, which a solution is as well
 * @param pauses when it waited for the citizen, or lay elsewhere; in order, the last may still last
 * @param responseDue as asked for at the assignment, pauses not yet added
 * @param outcome how it ended, null while it holds: {@code declined}, {@code reassigned}, {@code resolved}, {@code
 *     closed}
 */
public record Holding(
        String opd,
        Instant from,
        @Nullable Instant to,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant firstAnsweredAt,
        List<Interval> pauses,
        Instant responseDue,
        Instant resolutionDue,
        @Nullable String outcome) {}
