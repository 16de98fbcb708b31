package id.tanggap.query.complaint;

import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.desk.Desk;
import id.tanggap.events.desk.TimeSheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * In whose hands a complaint was, from when its citizen posted it: stretches one after the other without a gap, so that
 * together they are the citizen's own wait.
 *
 * @param stretches in order; the last still lasts. Empty in documents that an earlier version of the program wrote
 * @param limit when the citizen was promised the solution, null where nothing was; nothing puts it off
 */
public record Strip(List<Stretch> stretches, @Nullable Instant limit) {

    public static final Strip UNTOLD = new Strip(List.of(), null);

    /** Who has to act. */
    public enum Hands {
        /** No office has it. */
        TRIAGE,
        OPD,
        /** The citizen was asked. */
        CITIZEN,
        /** Nobody has anything to do: resolved, refused, closed, merged or withdrawn. */
        OVER
    }

    /**
     * @param opd of {@link Hands#OPD} alone
     * @param to null while it lasts
     */
    public record Stretch(
            Hands in,
            @Nullable String opd,
            Instant from,
            @Nullable Instant to) {

        private boolean isInThoseOf(Stretch another) {
            return in == another.in && Objects.equals(opd, another.opd);
        }

        private Stretch to(Grain grain) {
            return new Stretch(in, opd, grain.day(from), grain.dayIfAny(to));
        }

        private Stretch until(Instant end) {
            return new Stretch(in, opd, from, end);
        }
    }

    /** As everybody is told. */
    Strip to(Grain grain) {
        return new Strip(stretches.stream().map(stretch -> stretch.to(grain)).toList(), grain.dayIfAny(limit));
    }

    static Strip begun(Instant postedAt) {
        return new Strip(List.of(new Stretch(Hands.TRIAGE, null, postedAt, null)), null);
    }

    /**
     * @param at when something happened; what reached us late happened no earlier than what it follows
     * @param sheet after that
     */
    Strip after(Instant at, TimeSheet sheet) {
        Stretch last = stretches.getLast();
        Instant since = at.isBefore(last.from()) ? last.from() : at;
        Stretch next = now(sheet, since);
        Instant promised = sheet.promised(DeadlineKind.RESOLUTION);
        if (next.isInThoseOf(last)) {
            return new Strip(stretches, promised);
        }
        List<Stretch> more = new ArrayList<>(stretches.subList(0, stretches.size() - 1));
        if (since.isAfter(last.from())) {
            more.add(last.until(since));
        }
        more.add(next);
        return new Strip(List.copyOf(more), promised);
    }

    private static Stretch now(TimeSheet sheet, Instant since) {
        Desk holder = sheet.holder();
        if (sheet.over()) {
            return new Stretch(Hands.OVER, null, since, null);
        }
        if (holder == null) {
            return new Stretch(Hands.TRIAGE, null, since, null);
        }
        return holder.asksSince() == null
                ? new Stretch(Hands.OPD, holder.opd().value(), since, null)
                : new Stretch(Hands.CITIZEN, null, since, null);
    }
}
