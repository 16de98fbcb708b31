package id.tanggap.query.complaint;

import static id.tanggap.query.complaint.Happenings.at;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.calendar.CalendarAdopted;
import id.tanggap.events.calendar.CalendarEvent;
import id.tanggap.events.calendar.CalendarId;
import id.tanggap.events.calendar.CalendarTerms;
import id.tanggap.events.calendar.DayOff;
import id.tanggap.events.calendar.Shift;
import id.tanggap.events.calendar.SpecialWeek;
import id.tanggap.events.calendar.Week;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.opd.OpdId;
import id.tanggap.query.Indexed;
import id.tanggap.query.latency.Counting;
import id.tanggap.query.latency.Figures;
import id.tanggap.query.latency.Focus;
import id.tanggap.query.latency.Grouping;
import id.tanggap.query.latency.LatencyFigures;
import id.tanggap.query.latency.LatencyQuestion;
import id.tanggap.query.latency.LatencyRow;
import id.tanggap.query.latency.LatencyTable;
import id.tanggap.query.latency.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The figures of a month of complaints, from their events to the answer, against a recount of the same events by plain loops: one
 * minute after another, each asked for itself whether it was worked, under what was known when the interval ended. The month
 * has Ramadan, its end, Idul Fitri, a hospital that works on Saturdays, and calendars that were amended in the middle of it
 * and behind time.
 */
class FiguresFromEventsTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final int MINUTES = 35 * 24 * 60;
    private static final Instant NOW = at(MINUTES);
    private static final String ROADS = "dinas-pu";
    private static final String HOSPITAL = "rsud";

    private static final List<Shift> DAY = List.of(new Shift("07:30-12:00"), new Shift("13:00-16:00"));
    private static final List<Shift> FASTING = List.of(new Shift("08:00-12:00"), new Shift("12:30-15:00"));
    private static final List<Shift> ROSTER = List.of(new Shift("00:00-14:00"), new Shift("20:00-24:00"));
    private static final List<Shift> FREE = List.of();
    private static final SpecialWeek RAMADAN =
            new SpecialWeek(LocalDate.of(2026, 2, 18), LocalDate.of(2026, 3, 19), "Ramadan", fiveDays(FASTING));

    /** In the order in which they became known. */
    private static final List<CalendarAdopted> CALENDARS = List.of(
            adopted("kantor", "2024-01-01", fiveDays(DAY), List.of(), Set.of(), at(-90_000)),
            adopted("jaga", "2026-03-09", sixDays(ROSTER), List.of(), Set.of(new OpdId(HOSPITAL)), at(7_000)),
            adopted("kantor", "2026-03-01", fiveDays(DAY), List.of(RAMADAN), Set.of(), at(20_000)));

    private final Map<String, boolean[]> calendars = new HashMap<>();

    private record Counted(List<Long> finished, List<Long> cutOff, long[] open, long[] left) {
        Counted() {
            this(new ArrayList<>(), new ArrayList<>(), new long[1], new long[1]);
        }
    }

    /** One interval as it is told by the events; minutes since the posting. */
    private record Span(String opd, long from, @Nullable Long to, boolean done, List<long[]> pauses) {}

    @Test
    void everyFigureIsWhatPlainLoopsOverTheEventsComeTo() {
        List<List<ComplaintEvent>> histories = new ArrayList<>();
        Random chance = new Random(20_260_321);
        for (int i = 0; i < 40; i++) {
            histories.add(history(Happenings.inTheOpen("p" + i), chance));
        }
        try (Indexed indexed = Indexed.empty(java.time.Clock.fixed(NOW, ZoneOffset.UTC), "complaint-desk", "opd")) {
            indexed.adopted(CALENDARS.toArray(CalendarEvent[]::new));
            DeskProjection projection = new DeskProjection();
            indexed.desk(histories.stream()
                    .map(events -> projection.render(
                            events.getFirst().complaint().value(),
                            events.size(),
                            Happenings.file(events.toArray(ComplaintEvent[]::new)),
                            Happenings.unsealing()))
                    .toList());
            LatencyFigures figures = indexed.service(LatencyFigures.class);

            for (Clock clock : List.of(Clock.FIRST_RESPONSE, Clock.HOLDING, Clock.CITIZENS_WAIT)) {
                for (Counting time : Counting.values()) {
                    LatencyTable table =
                            figures.table(new LatencyQuestion(clock, time, Grouping.OPD, Period.ALWAYS, Focus.ALL));
                    assertThat(told(table)).as("%s in %s", clock, time).isEqualTo(recounted(histories, clock, time));
                }
            }
        }
    }

    /** n, open, left, p50, p75, p90, p95, and the median with those that are not over. */
    private static Map<String, List<Long>> told(LatencyTable table) {
        Map<String, List<Long>> rows = new TreeMap<>();
        for (LatencyRow row : table.rows()) {
            Figures of = row.figures();
            List<Long> figures = new ArrayList<>(List.of(of.n(), of.open(), of.left()));
            figures.add(of.p50());
            figures.add(of.p75());
            figures.add(of.p90());
            figures.add(of.p95());
            figures.add(of.kmMedian());
            rows.put(row.key(), figures);
        }
        return rows;
    }

    private static List<ComplaintEvent> history(Happenings it, Random chance) {
        TreeSet<Integer> moments = new TreeSet<>();
        while (moments.size() < 9) {
            moments.add(2 + chance.nextInt(MINUTES - 2));
        }
        long[] at = moments.stream().mapToLong(Integer::longValue).toArray();
        String first = chance.nextBoolean() ? ROADS : HOSPITAL;
        String second = first.equals(ROADS) ? HOSPITAL : ROADS;
        List<ComplaintEvent> events = new ArrayList<>(List.of(it.captured(1, "lubang"), it.assigned(at[0], first)));
        int course = chance.nextInt(5);
        String holder = first;
        if (course == 1 || course == 2) {
            events.add(it.declined(at[1], first));
            events.add(it.assigned(at[2], second));
            holder = second;
        }
        if (course != 3) {
            events.add(it.asked(at[3], holder));
        }
        if (course != 3 && chance.nextInt(3) > 0) {
            events.add(it.told(at[4]));
        }
        if (course != 0) {
            events.add(it.answered(at[5], holder, "sedang kami kerjakan"));
        }
        if (course > 1 && chance.nextBoolean()) {
            events.add(it.resolved(at[6], holder, "selesai"));
        }
        return events;
    }

    private Map<String, List<Long>> recounted(List<List<ComplaintEvent>> histories, Clock clock, Counting time) {
        Map<String, Counted> rows = new TreeMap<>();
        for (List<ComplaintEvent> events : histories) {
            for (Span span : spans(events, clock)) {
                Counted row = rows.computeIfAbsent(span.opd(), _ -> new Counted());
                boolean done = span.to() != null && span.done();
                (done ? row.finished() : row.cutOff()).add(60 * minutes(span, clock, time));
                row.open()[0] += span.to() == null ? 1 : 0;
                row.left()[0] += span.to() == null || done ? 0 : 1;
            }
        }
        Map<String, List<Long>> told = new TreeMap<>();
        rows.forEach((opd, row) -> {
            row.finished().sort(comparing(seconds -> seconds));
            List<Long> figures = new ArrayList<>(List.of((long) row.finished().size(), row.open()[0], row.left()[0]));
            for (int percent : new int[] {50, 75, 90, 95}) {
                int rank = (percent * row.finished().size() + 99) / 100;
                figures.add(rank == 0 ? null : row.finished().get(rank - 1));
            }
            figures.add(medianOfAll(row.finished(), row.cutOff()));
            told.put(opd, figures);
        });
        return told;
    }

    /** Kaplan and Meier's, told at length: at each length that was seen, how many of those who lasted so long ended. */
    private static @Nullable Long medianOfAll(List<Long> finished, List<Long> cutOff) {
        double stillRunning = 1;
        for (long length : new TreeSet<>(finished)) {
            long ended = finished.stream().filter(each -> each == length).count();
            long lasted = Stream.concat(finished.stream(), cutOff.stream())
                    .filter(each -> each >= length)
                    .count();
            stillRunning *= 1 - (double) ended / lasted;
            if (stillRunning <= 0.5 + 1e-9) {
                return length;
            }
        }
        return null;
    }

    private static List<Span> spans(List<ComplaintEvent> events, Clock clock) {
        List<Span> spans = new ArrayList<>();
        String holder = null;
        long since = 0;
        Long answered = null;
        Long heldAnswer = null;
        List<long[]> pauses = new ArrayList<>();
        boolean over = false;
        for (ComplaintEvent event : events) {
            long minute = Duration.between(Happenings.POSTED, event.at()).toMinutes();
            switch (event) {
                case ComplaintAssigned e -> {
                    holder = e.opd().value();
                    since = minute;
                    heldAnswer = null;
                    pauses = new ArrayList<>();
                }
                case InformationRequested _ -> pauses.add(new long[] {minute, MINUTES});
                case InformationReceived _ -> pauses.getLast()[1] = minute;
                case ComplaintAnswered _ -> {
                    answered = answered == null ? (Long) minute : answered;
                    heldAnswer = heldAnswer == null ? (Long) minute : heldAnswer;
                }
                case ComplaintDeclined _ -> {
                    add(spans, clock, holder, since, heldAnswer, minute, pauses);
                    holder = null;
                }
                case ComplaintResolved _ -> {
                    answered = answered == null ? (Long) minute : answered;
                    heldAnswer = heldAnswer == null ? (Long) minute : heldAnswer;
                    if (!pauses.isEmpty()) {
                        pauses.getLast()[1] = Math.min(pauses.getLast()[1], minute);
                    }
                    add(spans, clock, holder, since, heldAnswer, minute, pauses);
                    over = true;
                }
                default -> {}
            }
        }
        if (holder != null && !over) {
            add(spans, clock, holder, since, heldAnswer, null, pauses);
        }
        if (clock == Clock.CITIZENS_WAIT) {
            spans.add(new Span(holder == null ? "-" : holder, 0, answered, true, List.of()));
        }
        return spans;
    }

    private static void add(
            List<Span> spans,
            Clock clock,
            @Nullable String holder,
            long since,
            @Nullable Long answer,
            @Nullable Long left,
            List<long[]> pauses) {
        switch (clock) {
            case FIRST_RESPONSE ->
                spans.add(new Span(
                        String.valueOf(holder), since, answer == null ? left : answer, answer != null, pauses));
            case HOLDING -> spans.add(new Span(String.valueOf(holder), since, left, true, pauses));
            default -> {}
        }
    }

    private long minutes(Span span, Clock clock, Counting time) {
        long end = span.to() == null ? MINUTES : span.to();
        boolean[] worked =
                worked(clock == Clock.CITIZENS_WAIT ? null : span.opd(), time == Counting.RECOUNTED ? NOW : at(end));
        long counted = 0;
        for (long minute = span.from(); minute < end; minute++) {
            boolean paused = false;
            for (long[] pause : span.pauses()) {
                paused |= pause[0] <= minute && minute < pause[1];
            }
            if (!paused && (time == Counting.CALENDAR || worked[(int) minute])) {
                counted++;
            }
        }
        return counted;
    }

    private boolean[] worked(@Nullable String opd, Instant known) {
        long revisions =
                CALENDARS.stream().filter(each -> !each.at().isAfter(known)).count();
        return calendars.computeIfAbsent(opd + " " + revisions, _ -> {
            boolean[] worked = new boolean[MINUTES];
            for (int minute = 0; minute < MINUTES; minute++) {
                worked[minute] = isWorked(minute, opd, known);
            }
            return worked;
        });
    }

    private static boolean isWorked(long minute, @Nullable String opd, Instant known) {
        ZonedDateTime local = at(minute).atZone(WIB);
        LocalDate date = local.toLocalDate();
        CalendarTerms general = null;
        CalendarTerms own = null;
        for (CalendarAdopted each : CALENDARS) {
            if (each.at().isAfter(known) || each.terms().from().isAfter(date)) {
                continue;
            }
            if (each.terms().opds().isEmpty()) {
                general = each.terms();
            } else if (opd != null && each.terms().opds().contains(new OpdId(opd))) {
                own = each.terms();
            }
        }
        CalendarTerms terms = own == null ? general : own;
        if (terms == null) {
            return false;
        }
        for (DayOff off : terms.days()) {
            if (off.date().equals(date)) {
                return false;
            }
        }
        Week week = terms.week();
        for (SpecialWeek special : terms.special()) {
            if (!date.isBefore(special.from()) && !date.isAfter(special.to())) {
                week = special.week();
            }
        }
        LocalTime time = local.toLocalTime();
        for (Shift shift : week.on(date.getDayOfWeek())) {
            String[] ends = shift.value().split("-");
            if (!time.isBefore(LocalTime.parse(ends[0]))
                    && (ends[1].equals("24:00") || time.isBefore(LocalTime.parse(ends[1])))) {
                return true;
            }
        }
        return false;
    }

    private static CalendarAdopted adopted(
            String id, String from, Week week, List<SpecialWeek> special, Set<OpdId> opds, Instant at) {
        List<DayOff> idulFitri = List.of(
                new DayOff(LocalDate.of(2026, 3, 19), "Nyepi", DayOff.Kind.NATIONAL),
                new DayOff(LocalDate.of(2026, 3, 20), "Idul Fitri", DayOff.Kind.COLLECTIVE_LEAVE),
                new DayOff(LocalDate.of(2026, 3, 23), "Idul Fitri", DayOff.Kind.COLLECTIVE_LEAVE));
        return new CalendarAdopted(
                new CalendarId(id),
                new CalendarTerms(WIB, LocalDate.parse(from), week, special, idulFitri, opds),
                Actor.SYSTEM,
                at);
    }

    private static Week fiveDays(List<Shift> day) {
        return new Week(day, day, day, day, day, FREE, FREE);
    }

    private static Week sixDays(List<Shift> day) {
        return new Week(day, day, day, day, day, day, FREE);
    }
}
