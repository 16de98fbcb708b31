package id.tanggap.query.latency;

import id.tanggap.events.worktime.Calendars;
import id.tanggap.query.calendar.KnownCalendars;
import id.tanggap.query.complaint.Words;
import id.tanggap.query.directory.Names;
import id.tanggap.query.elastic.ElasticsearchCall;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How long it takes, by OPD, category, place, channel or month: every interval of every complaint counted one by one, those
 * that still run as of now.
 *
 * <p>An answer is at most a second old, and says in {@code asOf} when it was counted; the same question asked by many at
 * once is counted once.
 */
public final class LatencyFigures {

    private final MeasuredStretches measured;
    private final KnownCalendars known;
    private final Names names;
    private final Clock clock;
    private final CountedOnce<Wanted, LatencyTable> answers;

    private record Wanted(LatencyQuestion question, CountedOnce.Queue by) {}

    LatencyFigures(MeasuredStretches measured, KnownCalendars known, Names names, Clock clock) {
        this.measured = measured;
        this.known = known;
        this.names = names;
        this.clock = clock;
        this.answers = new CountedOnce<>(this::count, LatencyTable::asOf, clock);
    }

    /** @throws id.tanggap.access.problem.Problem with status 503 while the index cannot be read */
    public LatencyTable table(LatencyQuestion question) {
        return answer(question, CountedOnce.Queue.GOVERNMENT);
    }

    /**
     * The same for an office, which keeps nobody but offices waiting. What is kept from whom it is about is in no sum that
     * an office sees: who knows the rest could take it away.
     */
    LatencyTable tableOfAnOffice(LatencyQuestion question) {
        return answer(question, CountedOnce.Queue.OFFICES);
    }

    private LatencyTable answer(LatencyQuestion question, CountedOnce.Queue by) {
        return answers.to(new Wanted(question, by), by);
    }

    private LatencyTable count(Wanted wanted) {
        LatencyQuestion question = wanted.question();
        Instant now = clock.instant();
        Calendars calendars = known.now();
        Counting time = calendars.any() ? question.time() : Counting.CALENDAR;
        WorkingLength worked = new WorkingLength(time == Counting.RECOUNTED ? calendars.afterRecount() : calendars);
        TableRows rows = new TableRows(question, wanted.by() == CountedOnce.Queue.GOVERNMENT);
        ElasticsearchCall.of(() -> measured.of(question.clock(), worked))
                .forEach(stretch -> stretch.addTo(rows, time != Counting.CALENDAR, now));
        Map<String, Tally> tallies = rows.byKey();
        List<LatencyRow> figures = rows(question.by(), tallies);
        Tally total = new Tally();
        tallies.values().forEach(total::add);
        return new LatencyTable(
                question.clock().word(),
                Words.of(time),
                Words.of(question.by()),
                now,
                time == Counting.CALENDAR
                        ? null
                        : calendars.terms(now).map(WorkingDays::of).orElse(null),
                figures,
                total.figures());
    }

    private List<LatencyRow> rows(Grouping by, Map<String, Tally> tallies) {
        return tallies.entrySet().stream()
                .map(row -> new LatencyRow(
                        row.getKey(),
                        names.of(Words.of(by), row.getKey()),
                        row.getValue().figures()))
                .sorted(Comparator.comparingLong(
                                (LatencyRow row) -> row.figures().n())
                        .reversed()
                        .thenComparing(LatencyRow::key))
                .toList();
    }
}
