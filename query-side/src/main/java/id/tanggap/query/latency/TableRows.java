package id.tanggap.query.latency;

import id.tanggap.query.directory.Names;
import id.tanggap.query.directory.OfficeDirectory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of the table that answers a question, while they are counted. Days are counted since the epoch. */
final class TableRows {

    private final LatencyQuestion question;
    private final boolean guarded;
    private final int first;
    private final int last;
    private final Map<String, Tally> byKey = new HashMap<>();
    private final Map<Subject, Tally> bySubject = new HashMap<>();
    private final Map<Integer, Tally> byDay = new HashMap<>();

    /** @param guarded whether what is kept from somebody counts */
    TableRows(LatencyQuestion question, boolean guarded) {
        this.question = question;
        this.guarded = guarded;
        Period period = question.period();
        this.first = period.from() == null ? Integer.MIN_VALUE : day(period.from());
        this.last = period.to() == null ? Integer.MAX_VALUE : day(period.to());
    }

    /** Whether anything of this subject was asked for. */
    boolean want(Subject subject) {
        Focus focus = question.focus();
        return (guarded || !subject.guarded())
                && (focus.opd() == null || focus.opd().value().equals(subject.opd()))
                && (focus.category() == null || focus.category().value().equals(subject.category()))
                && (focus.channel() == null || focus.channel().word().equals(subject.channel()))
                && (focus.place() == null || liesIn(focus.place().value(), subject.place()));
    }

    /** Whether what started on this day was asked for. */
    boolean want(int day) {
        return first <= day && day <= last;
    }

    private static boolean liesIn(String region, @Nullable String place) {
        return place != null && (place.equals(region) || place.startsWith(region + "."));
    }

    /** Where an interval about this subject, which started on this day, is counted. */
    Tally of(Subject subject, int day) {
        return question.by() == Grouping.MONTH
                ? byDay.computeIfAbsent(
                        day,
                        started -> row(
                                YearMonth.from(LocalDate.ofEpochDay(started)).toString()))
                : bySubject.computeIfAbsent(subject, about -> row(key(about)));
    }

    Map<String, Tally> byKey() {
        return byKey;
    }

    private Tally row(@Nullable String key) {
        return byKey.computeIfAbsent(key == null ? Names.NONE : key, _ -> new Tally());
    }

    private @Nullable String key(Subject subject) {
        return switch (question.by()) {
            case OPD -> subject.opd();
            case CATEGORY -> subject.category();
            case PLACE -> subject.place() == null ? null : OfficeDirectory.kecamatan(subject.place());
            case CHANNEL -> subject.channel();
            case MONTH -> throw new IllegalStateException("A month is no matter of the subject");
        };
    }

    static int day(LocalDate day) {
        return (int) day.toEpochDay();
    }
}
