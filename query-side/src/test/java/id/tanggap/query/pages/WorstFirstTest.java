package id.tanggap.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;
import id.tanggap.query.Example;
import id.tanggap.query.Indexed;
import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.complaint.Status;
import id.tanggap.query.latency.LatencyFigures;
import id.tanggap.query.register.OpdRegister;
import id.tanggap.query.search.DeskQuestion;
import id.tanggap.query.search.DeskSearch;
import id.tanggap.query.search.Found;
import id.tanggap.query.search.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;

/** More than any page holds, and the worst of them was posted first: it is on top all the same. */
class WorstFirstTest {

    private static final Instant NOW = Instant.parse("2026-11-20T05:00:00Z");
    private static final int HELD = 130;
    private static final int TO_DECIDE = 30;
    private static final StaffMember MAYOR = new StaffMember("mayor", Role.MAYOR, null);
    private static final StaffMember DISKOMINFO = new StaffMember("diskominfo", Role.DISKOMINFO, null);
    private static final StaffMember PU = new StaffMember("head.pu", Role.OPD_HEAD, "dinas-pu");

    private static final List<Example> ON_DESKS = IntStream.range(0, HELD)
            .mapToObj(number -> posted(number).owing("resolution", NOW.minus(Duration.ofMinutes(HELD - number))))
            .toList();
    private static final List<Example> ON_TRIAGE = IntStream.range(HELD, HELD + TO_DECIDE)
            .mapToObj(number -> {
                Example example = posted(number).ledBy(null);
                example.status = Status.TRIAGE;
                return example.owed("triage-desk", "triage", NOW.plus(Duration.ofMinutes(number)));
            })
            .toList();

    private static Indexed indexed;
    private static DeskSearch desk;

    @BeforeAll
    static void fill() {
        indexed = Indexed.empty(Clock.fixed(NOW, ZoneOffset.UTC), "complaint-desk", "opd");
        desk = indexed.service(DeskSearch.class);
        indexed.desk(ON_DESKS.stream().map(Example::desk).toList());
        indexed.desk(ON_TRIAGE.stream().map(Example::desk).toList());
    }

    @AfterAll
    static void remove() {
        indexed.close();
    }

    @Test
    void amongWhatBurnsAtTheMayors() {
        Model model = new ExtendedModelMap();
        new MayorPage(desk, mock(LatencyFigures.class), mock(OpdRegister.class))
                .page(
                        MAYOR,
                        new MayorPage.Asked("nonsense", null, null, null, null),
                        null,
                        null,
                        new MockHttpServletResponse(),
                        model);

        assertThat(ids(model, "burning")).isEqualTo(ids(ON_DESKS.subList(0, 10)));
    }

    @Test
    void inTheInboxOfAnOfficeAndOnItsNextPage() {
        Page<DeskDocument> first = inbox(PU, null);
        Page<DeskDocument> second = inbox(PU, first.next());

        assertThat(ids(first.items())).isEqualTo(ids(ON_DESKS.subList(0, 100)));
        assertThat(ids(second.items())).isEqualTo(ids(ON_DESKS.subList(100, HELD)));
        assertThat(second.next()).isNull();
    }

    @Test
    void onTheTriageDesk() {
        Model model = new ExtendedModelMap();
        new TriagePage(desk, mock(OpdRegister.class))
                .list(
                        DISKOMINFO,
                        null,
                        null,
                        null,
                        new MockHttpServletRequest("GET", "/triage"),
                        new MockHttpServletResponse(),
                        model);

        assertThat(ids(model, "page")).isEqualTo(ids(ON_TRIAGE.subList(0, 20)));
    }

    private static Page<DeskDocument> inbox(StaffMember staff, @Nullable String after) {
        Model model = new ExtendedModelMap();
        DeskQuestion asked =
                new DeskQuestion(null, null, null, null, null, null, null, null, null, null, null, null, after, null);
        new InboxPage(desk)
                .list(
                        staff,
                        null,
                        asked,
                        new MockHttpServletRequest("GET", "/inbox"),
                        new MockHttpServletResponse(),
                        model);
        return page(model, "page");
    }

    private static Example posted(int number) {
        Example example = Example.numbered(number);
        example.postedAt = NOW.minus(Duration.ofDays(30)).plus(Duration.ofMinutes(number));
        return example;
    }

    private static List<String> ids(Model model, String attribute) {
        return ids(page(model, attribute).items());
    }

    private static List<String> ids(List<?> complaints) {
        return complaints.stream()
                .map(each -> switch (each) {
                    case Example example -> example.id();
                    case Found<?>(DeskDocument found, var _) -> found.id();
                    default -> throw new IllegalArgumentException(each.toString());
                })
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Page<DeskDocument> page(Model model, String attribute) {
        return (Page<DeskDocument>) Objects.requireNonNull(model.getAttribute(attribute));
    }
}
