package id.tanggap.query.latency;

import id.tanggap.query.complaint.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * All intervals of one clock, of the complaints that were posted in one {@link Stretch}. What is over counts the same at any
 * time and is kept in columns; what still runs is kept as it is.
 */
final class MeasuredStretch {

    private final Stretch stretch;
    private final List<Subject> subjects;
    private final int[] subject;
    private final int[] day;
    private final long[] seconds;
    private final Verdict[] verdict;
    private final List<Running> running;

    private record Over(int subject, int day, long seconds, Verdict verdict) {}

    private record Running(int subject, int day, Measure measure) {}

    private MeasuredStretch(Stretch stretch, List<Subject> subjects, List<Over> over, List<Running> running) {
        this.stretch = stretch;
        this.subjects = subjects;
        this.subject = over.stream().mapToInt(Over::subject).toArray();
        this.day = over.stream().mapToInt(Over::day).toArray();
        this.seconds = over.stream().mapToLong(Over::seconds).toArray();
        this.verdict = over.stream().map(Over::verdict).toArray(Verdict[]::new);
        this.running = List.copyOf(running);
    }

    /** As it was when it was read. */
    Stretch stretch() {
        return stretch;
    }

    /** How many intervals there are. */
    int size() {
        return subject.length + running.size();
    }

    /** @param now until when intervals that still run are counted */
    void addTo(TableRows rows, Instant now) {
        boolean[] wanted = new boolean[subjects.size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = rows.want(subjects.get(i));
        }
        for (int i = 0; i < subject.length; i++) {
            if (wanted[subject[i]] && rows.want(day[i])) {
                rows.of(subjects.get(subject[i]), day[i]).add(seconds[i], verdict[i]);
            }
        }
        for (Running one : running) {
            if (wanted[one.subject()] && rows.want(one.day())) {
                rows.of(subjects.get(one.subject()), one.day()).add(one.measure(), now);
            }
        }
    }

    /** Takes the intervals of a stretch one after another. */
    static final class Builder {

        private final Stretch stretch;
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
        Builder(Stretch stretch, ZoneId zone, UnaryOperator<Subject> one) {
            this.stretch = stretch;
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
            for (long i = 0; i < times; i++) {
                if (end == null) {
                    running.add(new Running(place, day, measure));
                } else {
                    over.add(new Over(place, day, measure.length(end).toSeconds(), Verdict.of(measure, end)));
                }
            }
        }

        MeasuredStretch build() {
            return new MeasuredStretch(stretch, List.copyOf(subjects), over, running);
        }
    }
}
