package id.tanggap.events.desk;

import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.opd.OpdId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The time that a complaint was on the desk of one OPD as its lead.
 *
 * <p>The OPD's clock stands still while it waits for the citizen, from its public question until the answer has reached
 * it, and while the complaint lies elsewhere: between a solution and the reopening, between a merging and the unmerging.
 * A solution is an answer too.
 *
 * @param to null while it is there
 * @param acknowledgedAt when the OPD showed that it had opened it: at the latest by its first act on it
 * @param begunAt when it said that it works on it; null again once it was resolved and is opened again
 * @param answers its own
 * @param pauses in order; the last may still last
 * @param waitsUntil when the open question, or the last one, stops to be waited for; null where nobody said
 * @param deadlines as asked for at the assignment, pauses not yet added; null where nothing is asked for
 * @param missed what was noted as missed
 * @param outcome how it ended, null while it is there
 */
public record Desk(
        OpdId opd,
        Instant from,
        @Nullable Instant to,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant begunAt,
        Answers answers,
        List<Interval> pauses,
        @Nullable Instant waitsUntil,
        @Nullable Deadlines deadlines,
        Set<DeadlineKind> missed,
        @Nullable Outcome outcome) {

    public enum Outcome {
        DECLINED,
        REASSIGNED,
        RESOLVED,
        REFUSED,
        MERGED,
        CLOSED,
        WITHDRAWN
    }

    public Desk {
        pauses = List.copyOf(pauses);
        missed = Set.copyOf(missed);
    }

    static Desk begun(OpdId opd, Instant at, @Nullable Deadlines deadlines) {
        return new Desk(opd, at, null, null, null, Answers.NONE, List.of(), null, deadlines, Set.of(), null);
    }

    /** Whether it is there now. */
    public boolean holds() {
        return to == null;
    }

    /** When its own first public answer was said; null while there is none. */
    public @Nullable Instant firstAnsweredAt() {
        return answers.first();
    }

    /** Since when it waits for the citizen; null while it does not. */
    public @Nullable Instant asksSince() {
        return holds() && pausedNow() ? pauses.getLast().from() : null;
    }

    /** A deadline as it was asked for at the assignment; null where nothing is asked for. */
    public @Nullable Instant asSet(DeadlineKind kind) {
        if (deadlines == null) {
            return null;
        }
        return switch (kind) {
            case FIRST_RESPONSE -> deadlines.firstResponse();
            case RESOLUTION -> deadlines.resolution();
            case TRIAGE -> null;
        };
    }

    /** A deadline as it stands now: every pause that is over has put it off. Null where nothing is asked for. */
    public @Nullable Instant due(DeadlineKind kind, OfficeHours hours) {
        Instant asSet = asSet(kind);
        return asSet == null ? null : hours.after(asSet, paused(hours));
    }

    /** What the OPD has still to do, and by when; null if it has done it, waits for the citizen, or no longer holds it. */
    @Nullable
    Due running(DeadlineKind kind, OfficeHours hours) {
        boolean done = kind == DeadlineKind.FIRST_RESPONSE && firstAnsweredAt() != null;
        Instant due = due(kind, hours);
        return due == null || done || !holds() || pausedNow() ? null : Due.ofOffice(kind, opd, due);
    }

    /** What the citizen has to answer, and by when; null while nothing is asked, or nobody said until when. */
    @Nullable
    Due reply() {
        return asksSince() == null || waitsUntil == null ? null : Due.ofCitizen(waitsUntil);
    }

    /** How long the OPD had it until then and could act. */
    public Duration worked(Instant until, OfficeHours hours) {
        return Interval.counted(from, to == null || to.isAfter(until) ? until : to, pauses, hours);
    }

    private Duration paused(OfficeHours hours) {
        Duration all = Duration.ZERO;
        for (Interval pause : pauses) {
            if (pause.to() != null) {
                all = all.plus(hours.between(pause.from(), pause.to()));
            }
        }
        return all;
    }

    private boolean pausedNow() {
        return !pauses.isEmpty() && pauses.getLast().to() == null;
    }

    Desk opened(Instant at) {
        return acknowledgedAt != null ? this : with(to, at, pauses, waitsUntil, missed, outcome);
    }

    Desk begun(Instant at) {
        Desk opened = opened(at);
        return begunAt != null ? opened : opened.begunAt(at);
    }

    Desk answered(UtteranceId utterance, Instant at) {
        return opened(at).with(answers.with(utterance, at));
    }

    /** What it said did not become public, or did after all. */
    Desk failed(UtteranceId utterance, boolean did) {
        return with(answers.failed(utterance, did));
    }

    Desk asked(Instant at, @Nullable Instant until) {
        Desk opened = opened(at);
        return opened.with(
                to, opened.acknowledgedAt, pausedNow() ? pauses : and(new Interval(at, null)), until, missed, outcome);
    }

    Desk told(Instant at) {
        if (!pausedNow()) {
            return this;
        }
        List<Interval> ended = new ArrayList<>(pauses);
        ended.set(ended.size() - 1, new Interval(pauses.getLast().from(), at));
        return with(to, acknowledgedAt, ended, waitsUntil, missed, outcome);
    }

    /** What was merged may be unmerged, and its question be open still. */
    Desk left(Instant at, Outcome how) {
        Desk going = how == Outcome.MERGED ? this : told(at);
        return going.with(at, acknowledgedAt, going.pauses, waitsUntil, missed, how);
    }

    /** It is back where it was; what lay between is no time of the OPD's, and its deadlines are later ones now. */
    Desk resumed(Instant at) {
        return to == null
                ? this
                : (outcome == Outcome.RESOLVED ? begunAt(null) : this)
                        .with(
                                null,
                                acknowledgedAt,
                                pausedNow() ? pauses : and(new Interval(to, at)),
                                waitsUntil,
                                Set.of(),
                                null);
    }

    Desk missed(DeadlineKind kind) {
        EnumSet<DeadlineKind> more = EnumSet.of(kind);
        more.addAll(missed);
        return with(to, acknowledgedAt, pauses, waitsUntil, more, outcome);
    }

    Desk kept(DeadlineKind kind) {
        return with(
                to,
                acknowledgedAt,
                pauses,
                waitsUntil,
                missed.stream().filter(each -> each != kind).collect(Collectors.toSet()),
                outcome);
    }

    private List<Interval> and(Interval pause) {
        List<Interval> more = new ArrayList<>(pauses);
        more.add(pause);
        return more;
    }

    private Desk with(
            @Nullable Instant end,
            @Nullable Instant acknowledged,
            List<Interval> paused,
            @Nullable Instant until,
            Set<DeadlineKind> noted,
            @Nullable Outcome how) {
        return new Desk(opd, from, end, acknowledged, begunAt, answers, paused, until, deadlines, noted, how);
    }

    private Desk with(Answers more) {
        return new Desk(opd, from, to, acknowledgedAt, begunAt, more, pauses, waitsUntil, deadlines, missed, outcome);
    }

    private Desk begunAt(@Nullable Instant since) {
        return new Desk(opd, from, to, acknowledgedAt, since, answers, pauses, waitsUntil, deadlines, missed, outcome);
    }
}
