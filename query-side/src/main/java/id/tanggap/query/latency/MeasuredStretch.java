package id.tanggap.query.latency;

import id.tanggap.query.complaint.Clock;
import id.tanggap.query.complaint.Measure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * All intervals of one clock, of the complaints that were posted in one {@link Stretch}. What is over counts the same at any
 * time, as long as no calendar is adopted, and is kept in columns; what still runs is kept as it is.
 */
final class MeasuredStretch {

    private final Key key;
    private final List<Subject> subjects;
    private final int[] subject;
    private final int[] day;
    private final long[] seconds;
    private final int[] worked;
    private final Verdict[] verdict;
    private final List<Running> running;

    /**
     * What it was read as: of an equal one nothing else can be read.
     *
     * @param worked what its working time was counted by; the same object as long as no calendar is adopted
     */
    record Key(Stretch stretch, Clock clock, WorkingLength worked) {}

    private record Over(int subject, int day, long seconds, int worked, Verdict verdict) {}

    private record Running(int subject, int day, Measure measure) {}

    private MeasuredStretch(Key key, List<Subject> subjects, List<Over> over, List<Running> running) {
        this.key = key;
        this.subjects = subjects;
        this.subject = over.stream().mapToInt(Over::subject).toArray();
        this.day = over.stream().mapToInt(Over::day).toArray();
        this.seconds = over.stream().mapToLong(Over::seconds).toArray();
        this.worked = over.stream().mapToInt(Over::worked).toArray();
        this.verdict = over.stream().map(Over::verdict).toArray(Verdict[]::new);
        this.running = List.copyOf(running);
    }

    Key key() {
        return key;
    }

    /** How many intervals there are. */
    int size() {
        return subject.length + running.size();
    }

    /**
     * @param inWorkingTime whether it is asked how long they were worked on, else how long they lasted
     * @param now until when intervals that still run are counted
     */
    void addTo(TableRows rows, boolean inWorkingTime, Instant now) {
        boolean[] wanted = new boolean[subjects.size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = rows.want(subjects.get(i));
        }
        for (int i = 0; i < subject.length; i++) {
            if (wanted[subject[i]] && rows.want(day[i])) {
                rows.of(subjects.get(subject[i]), day[i]).add(inWorkingTime ? worked[i] : seconds[i], verdict[i]);
            }
        }
        for (Running one : running) {
            if (wanted[one.subject()] && rows.want(one.day())) {
                rows.of(subjects.get(one.subject()), one.day())
                        .add(length(one.measure(), inWorkingTime, now).toSeconds(), Verdict.of(one.measure(), now));
            }
        }
    }

    private Duration length(Measure measure, boolean inWorkingTime, Instant now) {
        return inWorkingTime ? key.worked().of(key.clock(), measure, now) : measure.length(now);
    }

    /** Takes the intervals of a stretch one after another. */
    static final class Builder {

        private final Key key;
        private final ZoneId zone;
        private final UnaryOperator<Subject> one;
        private final List<Subject> subjects = new ArrayList<>();
        private final Map<Subject, Integer> known = new HashMap<>();
        private final List<Over> over = new ArrayList<>();
        private final List<Running> running = new ArrayList<>();

        /**
         * @param zone in which days begin
         * @param one the same object for all subjects that are equal
         */
        Builder(Key key, ZoneId zone, UnaryOperator<Subject> one) {
            this.key = key;
            this.zone = zone;
            this.one = one;
        }

        /** @param times how often there is such an interval */
        void add(Subject about, Measure measure, long times) {
            int place = known.computeIfAbsent(one.apply(about), unknown -> {
                subjects.add(unknown);
                return subjects.size() - 1;
            });
            int day = TableRows.day(LocalDate.ofInstant(measure.start(), zone));
            Instant end = measure.end();
            if (end == null) {
                running.addAll(Collections.nCopies((int) times, new Running(place, day, measure)));
            } else {
                over.addAll(Collections.nCopies((int) times, over(place, day, measure, end)));
            }
        }

        /** In the sixty years in which anybody works there are fewer seconds than the number holds. */
        private Over over(int place, int day, Measure measure, Instant end) {
            return new Over(
                    place,
                    day,
                    measure.length(end).toSeconds(),
                    Math.clamp(key.worked().of(key.clock(), measure, end).toSeconds(), 0, Integer.MAX_VALUE),
                    Verdict.of(measure, end));
        }

        MeasuredStretch build() {
            return new MeasuredStretch(key, List.copyOf(subjects), over, running);
        }
    }
}
