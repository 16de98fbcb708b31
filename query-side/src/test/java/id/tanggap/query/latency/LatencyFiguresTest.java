package id.tanggap.query.latency;

import static id.tanggap.query.complaint.Clock.CAPTURE;
import static id.tanggap.query.complaint.Clock.FIRST_RESPONSE;
import static id.tanggap.query.complaint.Clock.HOLDING;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import id.tanggap.events.calendar.CalendarEvent;
import id.tanggap.events.calendar.PastRecounted;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.desk.Interval;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.worktime.Calendars;
import id.tanggap.query.Example;
import id.tanggap.query.Indexed;
import id.tanggap.query.calendar.KnownCalendars;
import id.tanggap.query.calendar.Workweek;
import id.tanggap.query.complaint.Measure;
import id.tanggap.query.complaint.Measure.Outcome;
import id.tanggap.query.complaint.Words;
import id.tanggap.query.directory.Names;
import id.tanggap.query.opd.OpdDocument;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LatencyFiguresTest {

    private static final Instant NOW = Instant.parse("2026-11-20T05:00:00Z");
    private static final WorkingLength UNCOUNTED = new WorkingLength(Calendars.NONE);
    private static final Instant START = NOW.minusSeconds(10_000);

    private Indexed indexed;
    private LatencyFigures figures;

    @BeforeEach
    void emptyIndices() {
        indexed = Indexed.empty(Clock.fixed(NOW, ZoneOffset.UTC), "complaint-desk", "opd");
        figures = indexed.service(LatencyFigures.class);
    }

    @AfterEach
    void remove() {
        indexed.close();
    }

    @Test
    void countsEveryIntervalForTheOfficeThatItBelongsTo() {
        Example passedOn = Example.numbered(1)
                .ledBy("dinas-lh")
                .measured(FIRST_RESPONSE, left("dinas-pu", 100, 50), running("dinas-lh", START, 20_000));
        indexed.desk(List.of(
                passedOn.desk(),
                Example.numbered(2)
                        .measured(FIRST_RESPONSE, done("dinas-pu", 40, 50))
                        .desk(),
                Example.numbered(3)
                        .measured(FIRST_RESPONSE, done("dinas-pu", 60, 50))
                        .desk(),
                Example.numbered(4)
                        .measured(FIRST_RESPONSE, done("dinas-pu", 80, 90))
                        .desk(),
                Example.numbered(5)
                        .measured(FIRST_RESPONSE, running("dinas-pu", START, 9_999))
                        .desk()));
        indexed.opds(List.of(new OpdDocument(
                "dinas-pu",
                1,
                "Dinas Pekerjaan Umum",
                "dinas",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                NOW)));

        LatencyTable table = figures.table(new LatencyQuestion(FIRST_RESPONSE, Grouping.OPD));

        assertThat(table.clock()).isEqualTo("first-response");
        assertThat(table.by()).isEqualTo("opd");
        assertThat(table.asOf()).isEqualTo(NOW);
        // judged: two of three in time, one left late, one runs late
        assertThat(table.rows())
                .containsExactly(
                        new LatencyRow(
                                "dinas-pu",
                                "Dinas Pekerjaan Umum",
                                new Figures(3, 1, 1, 0, 0, 60L, 80L, 80L, 80L, 2 / 5.0, 80L)),
                        new LatencyRow(
                                "dinas-lh",
                                "dinas-lh",
                                new Figures(0, 1, 0, 0, 0, null, null, null, null, null, null)));
        assertThat(table.total()).isEqualTo(new Figures(3, 2, 1, 0, 0, 60L, 80L, 80L, 80L, 2 / 5.0, 80L));
    }

    @Test
    void groupsByCategoryPlaceChannelAndMonth() {
        Example one = Example.numbered(1).measured(CAPTURE, done(null, 10, null));
        Example other = Example.numbered(2).measured(CAPTURE, done("dinas-pu", 20, null));
        other.category = null;
        other.place = "36.04.05.2002";
        other.channel = "walk-in";
        Example third =
                Example.numbered(3).measured(CAPTURE, doneFrom(null, Instant.parse("2026-10-31T16:59:59Z"), 30));
        third.place = null;
        indexed.desk(List.of(one.desk(), other.desk(), third.desk()));

        assertThat(keys(Grouping.OPD)).containsExactly("-=2", "dinas-pu=1");
        assertThat(keys(Grouping.CATEGORY)).containsExactly("jalan=2", "-=1");
        assertThat(keys(Grouping.PLACE)).containsExactly("36.04.05=2", "-=1");
        assertThat(keys(Grouping.CHANNEL)).containsExactly("instagram=2", "walk-in=1");
        assertThat(keys(Grouping.MONTH)).containsExactly("2026-11=2", "2026-10=1");
        assertThat(figures.table(new LatencyQuestion(CAPTURE, Grouping.OPD))
                        .rows()
                        .getFirst()
                        .name())
                .isEqualTo("Belum diteruskan");
        assertThat(figures.table(new LatencyQuestion(CAPTURE, Grouping.MONTH))
                        .rows()
                        .getFirst()
                        .name())
                .isEqualTo("November 2026");
    }

    @Test
    void aPeriodSelectsByTheStartOfAnInterval() {
        Example october =
                Example.numbered(1).measured(CAPTURE, doneFrom(null, Instant.parse("2026-10-31T16:59:59Z"), 1_000_000));
        october.postedAt = Instant.parse("2026-10-31T16:59:59Z");
        Example november =
                Example.numbered(2).measured(CAPTURE, doneFrom(null, Instant.parse("2026-10-31T17:00:00Z"), 5));
        november.postedAt = Instant.parse("2026-10-31T17:00:00Z");
        indexed.desk(List.of(october.desk(), november.desk()));

        assertThat(between(LocalDate.of(2026, 11, 1), null).p50()).isEqualTo(5);
        assertThat(between(null, LocalDate.of(2026, 10, 31)).p50()).isEqualTo(1_000_000);
        assertThat(between(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 11, 1))
                        .n())
                .isEqualTo(2);
        assertThat(between(LocalDate.of(2026, 11, 2), null).n()).isZero();
    }

    @Test
    void filtersNarrowWhatIsCounted() {
        Example one =
                Example.numbered(1).measured(FIRST_RESPONSE, done("dinas-pu", 10, null), done("dinas-lh", 20, null));
        Example other = Example.numbered(2).measured(FIRST_RESPONSE, done("dinas-pu", 30, null));
        other.category = "sampah";
        other.place = "36.04.06.2001";
        other.channel = "x";
        indexed.desk(List.of(one.desk(), other.desk()));

        assertThat(filtered(new OpdId("dinas-lh"), null, null, null).p95()).isEqualTo(20);
        assertThat(filtered(new OpdId("dinas-pu"), null, null, null).n()).isEqualTo(2);
        assertThat(filtered(null, new CategoryId("sampah"), null, null).p95()).isEqualTo(30);
        assertThat(filtered(null, null, new PlaceCode("36.04.06"), null).p95()).isEqualTo(30);
        assertThat(filtered(null, null, null, Channel.X).p95()).isEqualTo(30);
        assertThat(filtered(null, null, null, Channel.WEB).n()).isZero();
    }

    @Test
    void pausesAreNobodysTimeAndMoveTheDeadline() {
        Measure held = new Measure(
                "dinas-pu",
                START,
                START.plusSeconds(500),
                START.plusSeconds(150),
                Outcome.DONE,
                List.of(new Interval(START.plusSeconds(100), START.plusSeconds(460))));
        indexed.desk(List.of(Example.numbered(1).measured(HOLDING, held).desk()));

        Figures total =
                figures.table(new LatencyQuestion(HOLDING, Grouping.OPD)).total();

        assertThat(total.p50()).isEqualTo(140);
        assertThat(total.withinDeadline()).isEqualTo(1.0);
    }

    @Test
    void whatEndsBeforeItStartsIsCountedApart() {
        Measure faulty = new Measure(null, START, START.minusSeconds(2), null, Outcome.DONE, List.of());
        indexed.desk(List.of(Example.numbered(1).measured(CAPTURE, faulty).desk()));

        assertThat(figures.table(new LatencyQuestion(CAPTURE, Grouping.OPD)).total())
                .isEqualTo(new Figures(0, 0, 0, 0, 1, null, null, null, null, null, null));
    }

    @Test
    void twoMachinesWhoseClocksDifferALittleMeasureNoTimeAtAll() {
        Measure skewed = new Measure(null, START, START.minusMillis(40), null, Outcome.DONE, List.of());
        indexed.desk(List.of(Example.numbered(1).measured(CAPTURE, skewed).desk()));

        Figures total =
                figures.table(new LatencyQuestion(CAPTURE, Grouping.OPD)).total();
        assertThat(total.n()).isEqualTo(1);
        assertThat(total.p95()).isZero();
    }

    @Test
    void whatIsKeptFromSomebodyIsInNoSumThatAnOfficeSees() {
        Measure guarded = new Measure("inspektorat", START, START.plusSeconds(70), null, Outcome.DONE, List.of(), true);
        indexed.desk(List.of(
                Example.numbered(1)
                        .measured(CAPTURE, done("dinas-pu", 10, null))
                        .desk(),
                Example.numbered(2).measured(CAPTURE, guarded).desk()));

        for (Grouping by : Grouping.values()) {
            LatencyQuestion question = new LatencyQuestion(CAPTURE, by);
            assertThat(figures.table(question).total().n()).isEqualTo(2);
            assertThat(figures.tableOfAnOffice(question).total().n()).isEqualTo(1);
        }
    }

    @Test
    void nothingMeasuredIsAnEmptyTable() {
        LatencyTable table = figures.table(new LatencyQuestion(CAPTURE, Grouping.OPD));

        assertThat(table.rows()).isEmpty();
        assertThat(table.total()).isEqualTo(new Figures(0, 0, 0, 0, 0, null, null, null, null, null, null));
    }

    @Test
    void readsEveryIntervalOnceHoweverLittleIsAskedForAtOnce() throws IOException {
        List<Example> many = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            // Every third has no category, every fifth says what another one says.
            Example each = Example.numbered(i).measured(CAPTURE, done(null, i - i % 5 / 4, null));
            each.category = i % 3 == 0 ? null : "jalan";
            // Some stretches have more than is asked for at once, some less; one complaint's day ends the month.
            each.postedAt = Instant.parse("2026-10-28T00:00:00Z").plus(Duration.ofHours(i * (i % 7)));
            many.add(each);
            lines.add(each.category + " " + each.measures.get("capture").getFirst());
        }
        indexed.desk(many.stream().map(Example::desk).toList());

        List<String> read = new ArrayList<>();
        try (MeasureReader.Moment moment = reader(7).now()) {
            Unread.Plan plan = moment.plan();
            moment.stretches().forEach(plan::unread);
            for (Unread question : plan.questions()) {
                moment.read(question, CAPTURE, (_, subject, measure, times) -> {
                    for (long i = 0; i < times; i++) {
                        read.add(subject.category() + " " + measure.line());
                    }
                });
            }
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(lines);
    }

    private MeasureReader reader(int mostAtOnce) {
        ElasticsearchClient elasticsearch = indexed.service(ElasticsearchClient.class);
        return new MeasureReader(
                elasticsearch,
                ((Rest5ClientTransport) elasticsearch._transport()).restClient(),
                indexed.prefix() + "-complaint-desk",
                mostAtOnce);
    }

    private MeasuredStretches measures() {
        return new MeasuredStretches(reader(MeasureReader.MOST_AT_ONCE), ZoneOffset.ofHours(7));
    }

    @Test
    void whatIsRememberedCountsAsWhatIsReadAnew() throws IOException {
        MeasuredStretches remembering = measures();
        Random chance = new Random(11);
        List<Example> all = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < 5; i++) {
                boolean another = all.size() < 10 || chance.nextBoolean();
                Example one = another ? Example.numbered(all.size()) : all.get(chance.nextInt(all.size()));
                if (another) {
                    all.add(one);
                    one.postedAt = START.minus(Duration.ofDays(chance.nextInt(200)));
                    one.category = chance.nextBoolean() ? "jalan" : null;
                }
                one.version++;
                one.measured(
                        FIRST_RESPONSE,
                        chance.nextInt(3) == 0
                                ? running("dinas-lh", START, chance.nextInt(20_000))
                                : done("dinas-pu", chance.nextInt(900), chance.nextInt(900)));
                indexed.desk(List.of(one.desk()));
            }
            MeasuredStretches anew = measures();
            for (Grouping by : Grouping.values()) {
                LatencyQuestion question = new LatencyQuestion(FIRST_RESPONSE, by);
                assertThat(table(remembering, question))
                        .as("round %d by %s", round, by)
                        .isEqualTo(table(anew, question));
            }
        }
        assertThat(table(remembering, new LatencyQuestion(FIRST_RESPONSE, Grouping.OPD))
                        .total()
                        .n())
                .isPositive();
    }

    private LatencyTable table(MeasuredStretches measured, LatencyQuestion question) {
        return new LatencyFigures(
                        measured,
                        indexed.service(KnownCalendars.class),
                        indexed.service(Names.class),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .table(question);
    }

    @Test
    void readsAgainOnlyTheStretchesThatChanged() throws IOException {
        Example morning = Example.numbered(1).measured(CAPTURE, done(null, 10, null));
        morning.postedAt = Instant.parse("2026-10-05T05:59:59Z");
        Example noon = Example.numbered(2).measured(CAPTURE, done(null, 20, null));
        noon.postedAt = Instant.parse("2026-10-05T06:00:00Z");
        // In between nothing is measured by this clock.
        Example evening = Example.numbered(3);
        evening.postedAt = Instant.parse("2026-10-05T12:00:00Z");
        indexed.desk(List.of(morning.desk(), noon.desk(), evening.desk()));
        MeasuredStretches measured = measures();
        Map<Long, MeasuredStretch> before = byBegin(measured.of(CAPTURE, UNCOUNTED));
        assertThat(before.values().stream().map(MeasuredStretch::size)).containsExactly(1, 1, 0);

        noon.version++;
        indexed.desk(List.of(noon.measured(CAPTURE, done(null, 30, null)).desk()));

        Map<Long, MeasuredStretch> after = byBegin(measured.of(CAPTURE, UNCOUNTED));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.keySet().stream().filter(begin -> after.get(begin) != before.get(begin)))
                .containsExactly(Instant.parse("2026-10-05T06:00:00Z").toEpochMilli());
        assertThat(byBegin(measured.of(CAPTURE, UNCOUNTED))).isEqualTo(after);
    }

    private static Map<Long, MeasuredStretch> byBegin(List<MeasuredStretch> measured) {
        Map<Long, MeasuredStretch> byBegin = new TreeMap<>();
        measured.forEach(one -> byBegin.put(one.key().stretch().begin(), one));
        return byBegin;
    }

    @Test
    void aCalendarChangesNothingThatWasMeasuredBeforeUntilThePastIsRecounted() throws IOException {
        Measure aDay = new Measure(
                "dinas-pu",
                Instant.parse("2026-10-05T01:00:00Z"),
                Instant.parse("2026-10-06T01:00:00Z"),
                null,
                Outcome.DONE,
                List.of());
        indexed.desk(List.of(Example.numbered(1).measured(FIRST_RESPONSE, aDay).desk()));
        CalendarEvent first = Workweek.adopted("2024-01-01", "07:30-15:00", Instant.parse("2026-10-01T00:00:00Z"));
        CalendarEvent later = Workweek.adopted("2026-10-05", "08:00-12:00", Instant.parse("2026-11-01T00:00:00Z"));
        List<CalendarEvent> events = new ArrayList<>();
        MeasuredStretches measured = measures();

        assertThat(median(measured, events, Counting.WORKING))
                .as("without a calendar")
                .isEqualTo(86_400);
        events.add(first);
        assertThat(median(measured, events, Counting.WORKING)).isEqualTo(27_000);
        assertThat(median(measured, events, Counting.CALENDAR)).isEqualTo(86_400);
        events.add(later);
        assertThat(median(measured, events, Counting.WORKING)).isEqualTo(27_000);
        assertThat(median(measured, events, Counting.RECOUNTED)).isEqualTo(14_400);
        events.add(new PastRecounted(List.of(), Actor.SYSTEM, Instant.parse("2026-11-02T00:00:00Z")));
        assertThat(median(measured, events, Counting.WORKING)).isEqualTo(14_400);
    }

    private long median(MeasuredStretches measured, List<CalendarEvent> adopted, Counting time) {
        List<CalendarEvent> told = List.copyOf(adopted);
        LatencyTable table = new LatencyFigures(
                        measured,
                        new KnownCalendars(() -> told),
                        indexed.service(Names.class),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .table(new LatencyQuestion(FIRST_RESPONSE, time, Grouping.OPD, Period.ALWAYS, Focus.ALL));
        assertThat(table.time()).isEqualTo(adopted.isEmpty() ? "calendar" : Words.of(time));
        return Objects.requireNonNull(table.total().p50());
    }

    @Test
    void remembersNothingOfAnIndexThatAnotherOneReplaced() throws IOException {
        Example one = Example.numbered(1).measured(CAPTURE, done(null, 10, null));
        indexed.desk(List.of(one.desk()));
        MeasuredStretches measured = measures();
        LatencyQuestion question = new LatencyQuestion(CAPTURE, Grouping.OPD);
        assertThat(table(measured, question).total().p50()).isEqualTo(10);

        indexed.replaced("complaint-desk");
        indexed.desk(List.of(one.measured(CAPTURE, done(null, 77, null)).desk()));

        assertThat(table(measured, question).total().p50()).isEqualTo(77);
    }

    private Figures between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return figures.table(
                        new LatencyQuestion(CAPTURE, Counting.CALENDAR, Grouping.OPD, new Period(from, to), Focus.ALL))
                .total();
    }

    private Figures filtered(
            @Nullable OpdId opd, @Nullable CategoryId category, @Nullable PlaceCode place, @Nullable Channel channel) {
        return figures.table(new LatencyQuestion(
                        FIRST_RESPONSE,
                        Counting.CALENDAR,
                        Grouping.OPD,
                        Period.ALWAYS,
                        new Focus(opd, category, place, channel)))
                .total();
    }

    private List<String> keys(Grouping by) {
        return figures.table(new LatencyQuestion(CAPTURE, by)).rows().stream()
                .map(row -> row.key() + "=" + row.figures().n())
                .toList();
    }

    private static Measure done(@Nullable String opd, long seconds, @Nullable Integer due) {
        return new Measure(
                opd,
                START,
                START.plusSeconds(seconds),
                due == null ? null : START.plusSeconds(due),
                Outcome.DONE,
                List.of());
    }

    private static Measure doneFrom(@Nullable String opd, Instant start, long seconds) {
        return new Measure(opd, start, start.plusSeconds(seconds), null, Outcome.DONE, List.of());
    }

    private static Measure left(String opd, long seconds, int due) {
        return new Measure(opd, START, START.plusSeconds(seconds), START.plusSeconds(due), Outcome.LEFT, List.of());
    }

    private static Measure running(String opd, Instant start, int due) {
        return new Measure(opd, start, null, start.plusSeconds(due), Outcome.RUNNING, List.of());
    }
}
