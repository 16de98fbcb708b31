package id.tanggap.query.latency;

import id.tanggap.access.account.StaffMember;
import id.tanggap.events.worktime.Calendars;
import id.tanggap.query.calendar.KnownCalendars;
import id.tanggap.query.complaint.Measure;
import id.tanggap.query.complaint.Words;
import id.tanggap.query.search.DeskSearch;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a single complaint adds to the figures, so that whoever is judged by them can follow each. */
public final class ComplaintClocks {

    private final DeskSearch desk;
    private final KnownCalendars known;
    private final Clock clock;

    ComplaintClocks(DeskSearch desk, KnownCalendars known, Clock clock) {
        this.desk = desk;
        this.known = known;
        this.clock = clock;
    }

    /**
     * Every interval of every clock, in the order of the clocks, then of time.
     *
     * @throws id.tanggap.access.problem.Problem with status 404 when there is no such complaint that this member of staff may see
     */
    public List<MeasuredInterval> of(StaffMember staff, String idOrCode) {
        Instant now = clock.instant();
        Map<String, List<String>> lines = desk.measures(staff, idOrCode);
        return Arrays.stream(id.tanggap.query.complaint.Clock.values())
                .flatMap(each -> lines.getOrDefault(each.word(), List.of()).stream()
                        .map(Measure::ofLine)
                        .map(measure -> interval(each, measure, now)))
                .toList();
    }

    private MeasuredInterval interval(id.tanggap.query.complaint.Clock of, Measure measure, Instant now) {
        Calendars calendars = known.now();
        return new MeasuredInterval(
                of.word(),
                measure.opd(),
                measure.start(),
                measure.end(),
                measure.due(),
                Words.of(measure.outcome()),
                measure.length(now).toSeconds(),
                calendars.any()
                        ? (Long) new WorkingLength(calendars)
                                .of(of, measure, now)
                                .toSeconds()
                        : null);
    }
}
