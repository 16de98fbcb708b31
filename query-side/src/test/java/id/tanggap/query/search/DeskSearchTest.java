package id.tanggap.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Problem;
import id.tanggap.query.Example;
import id.tanggap.query.Former;
import id.tanggap.query.Indexed;
import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.complaint.Owed;
import id.tanggap.query.complaint.SealedText;
import id.tanggap.query.complaint.Status;
import id.tanggap.query.complaint.TimelineDocument;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskSearchTest {

    private static final Instant NOW = Instant.parse("2026-11-20T05:00:00Z");
    private static final StaffMember MAYOR = new StaffMember("mayor", Role.MAYOR, null);
    private static final StaffMember DISKOMINFO = new StaffMember("diskominfo", Role.DISKOMINFO, null);
    private static final StaffMember PU = new StaffMember("head.pu", Role.OPD_HEAD, "dinas-pu");
    private static final StaffMember LH = new StaffMember("officer.lh", Role.OPD_OFFICER, "dinas-lh");

    private Indexed indexed;
    private DeskSearch search;

    @BeforeEach
    void emptyIndices() {
        indexed = Indexed.empty(Clock.fixed(NOW, ZoneOffset.UTC), "complaint-desk", "timeline", "opd");
        search = indexed.service(DeskSearch.class);
    }

    @AfterEach
    void remove() {
        indexed.close();
    }

    @Test
    void anOpdFindsWhatItHoldsOrHeldAndNothingElse() {
        Example pus = Example.numbered(1);
        Example passedOn = Example.numbered(2).ledBy("dinas-lh");
        passedOn.visibleTo = List.of("dinas-pu", "dinas-lh");
        Example lhs = Example.numbered(3).ledBy("dinas-lh");
        Example nobodys = Example.numbered(4).ledBy(null);
        indexed.desk(List.of(pus.desk(), passedOn.desk(), lhs.desk(), nobodys.desk()));

        assertThat(ids(find(PU, null, "", ""))).containsExactlyInAnyOrder(pus.id(), passedOn.id());
        assertThat(ids(find(LH, null, "", ""))).containsExactlyInAnyOrder(passedOn.id(), lhs.id());
        assertThat(ids(find(MAYOR, null, "", ""))).hasSize(4);
        assertThat(ids(find(DISKOMINFO, null, "", ""))).hasSize(4);
        assertThat(find(PU, null, "opd", "dinas-lh").items()).hasSize(1);
        assertThat(find(PU, null, "", "").facets().get("opd"))
                .extracting(Page.Facet::count)
                .containsExactly(1L, 1L);
        assertThat(find(PU, lhs.trackingCode(), "", "").total()).isZero();
    }

    @Test
    void ofOthersComplaintsAnOpdDoesNotEvenLearnThatTheyExist() {
        Example lhs = Example.numbered(3).ledBy("dinas-lh");
        indexed.desk(List.of(lhs.desk()));

        assertThat(search.read(LH, lhs.id(), null).id()).isEqualTo(lhs.id());
        assertThat(search.read(LH, lhs.trackingCode(), null).id()).isEqualTo(lhs.id());
        assertThat(search.read(MAYOR, lhs.id(), null).texts().text()).isEqualTo(lhs.text);
        isUnknown(() -> search.read(PU, lhs.id(), null));
        isUnknown(() -> search.read(PU, lhs.trackingCode(), null));
        isUnknown(() -> search.timeline(PU, lhs.id(), null, -1, 10));
        isUnknown(() -> search.read(MAYOR, Example.numbered(99).id(), null));
        isUnknown(() -> search.read(MAYOR, "../_search", null));
    }

    @Test
    void readsWhatNoSearchCanSeeYet() {
        Example complaint = Example.numbered(1);
        indexed.unseen(complaint.desk());

        assertThat(search.read(PU, complaint.id(), null).id()).isEqualTo(complaint.id());
    }

    @Test
    void whoJustWroteSeesTheOwnWrite() {
        Example complaint = Example.numbered(1);
        indexed.unseen(complaint.desk());
        CompletableFuture<DeskDocument> read = CompletableFuture.supplyAsync(() -> search.read(PU, complaint.id(), 2L));

        complaint.version = 2;
        complaint.status = Status.IN_PROGRESS;
        indexed.unseen(complaint.desk());

        assertThat(read.join().life().status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void waitsNoLongerThanTwoSecondsForAVersionThatDoesNotCome() {
        Example complaint = Example.numbered(1);
        indexed.unseen(complaint.desk());

        assertThat(search.read(PU, complaint.id(), 7L).version()).isEqualTo(1);
    }

    @Test
    void knowsWhatIsOpenOverdueAndMine() {
        Instant past = NOW.minusSeconds(60);
        Example onTime = Example.numbered(1).owing("first-response", NOW).owing("resolution", NOW.plusSeconds(600));
        Example unanswered =
                Example.numbered(2).owing("first-response", past).owing("resolution", NOW.plusSeconds(600));
        Example promised =
                Example.numbered(3).owing("resolution", NOW.plusSeconds(600)).owed("government", "resolution", past);
        promised.status = Status.IN_PROGRESS;
        Example waiting = Example.numbered(4).owed("citizen", "reply", NOW.plusSeconds(600));
        waiting.status = Status.AWAITING_CITIZEN;
        Example solved = Example.numbered(5);
        solved.status = Status.RESOLVED;
        Example triage = Example.numbered(6).ledBy(null).owed("triage-desk", "triage", past);
        triage.status = Status.TRIAGE;
        triage.taggedAt = past;
        Example supporting = Example.numbered(7).ledBy("dinas-lh").owing("resolution", past);
        supporting.visibleTo = List.of("dinas-lh", "dinas-pu");
        indexed.desk(List.of(onTime, unanswered, promised, waiting, solved, triage, supporting).stream()
                .map(Example::desk)
                .toList());

        assertThat(ids(find(MAYOR, null, "overdue", "true")))
                .containsExactlyInAnyOrder(unanswered.id(), promised.id(), triage.id(), supporting.id());
        assertThat(ids(find(MAYOR, null, "overdue", "false"))).hasSize(3);
        assertThat(ids(find(PU, null, "overdue", "true")))
                .as("neither what the government promised nor what the lead owes that it supports")
                .containsExactly(unanswered.id());
        assertThat(ids(find(LH, null, "overdue", "true"))).containsExactly(supporting.id());
        assertThat(ids(find(MAYOR, null, "open", "false"))).containsExactly(solved.id());
        assertThat(ids(find(MAYOR, null, "open", "true"))).hasSize(6);
        assertThat(ids(find(PU, null, "mine", "true"))).hasSize(5).doesNotContain(supporting.id());
        assertThat(ids(find(MAYOR, null, "mine", "true"))).containsExactly(triage.id());
        assertThat(ids(find(DISKOMINFO, null, "mine", "true"))).containsExactly(triage.id());
        assertThat(search.find(MAYOR, PublicQuestion.everything(null), DeskView.TAGGED)
                        .items())
                .extracting(found -> found.complaint().id())
                .containsExactly(triage.id());
        assertThat(Stream.of(DeskView.TAGGED, DeskView.LATE, DeskView.OPEN, DeskView.EVERYTHING)
                        .map(view -> search.count(MAYOR, view)))
                .containsExactly(1L, 4L, 6L, 7L);
        assertThat(search.count(PU, DeskView.WAITING)).isEqualTo(4);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> find(MAYOR, null, "open", "yes"))
                .satisfies(problem ->
                        assertThat(problem.fields().getFirst().field()).isEqualTo("open"));
    }

    @Test
    void whatIsDueNextComesFirstAcrossPagesAndWhatIsNotDueLast() {
        List<Example> worstFirst = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            Example owing = Example.numbered(number);
            owing.postedAt = NOW.minusSeconds(1_000_000L - number * 1_000L);
            owing.dues.add(new Owed("resolution", "office", "dinas-pu", NOW.minusSeconds(600 - number * 100L)));
            owing.dues.add(new Owed("resolution", "government", null, NOW.plusSeconds(90_000L - number)));
            worstFirst.add(owing);
        }
        Example alike = Example.numbered(13);
        alike.postedAt = worstFirst.getLast().postedAt.plusSeconds(1);
        alike.dues.addAll(worstFirst.getLast().dues);
        worstFirst.add(11, alike);
        for (int number = 14; number <= 16; number++) {
            Example nothingDue = Example.numbered(number);
            nothingDue.postedAt = NOW.minusSeconds(number);
            worstFirst.add(nothingDue);
        }
        indexed.desk(worstFirst.stream().map(Example::desk).toList());

        for (StaffMember reader : List.of(PU, MAYOR)) {
            assertThat(everyPage(reader, null, "due"))
                    .containsExactlyElementsOf(
                            worstFirst.stream().map(Example::id).toList());
        }
        assertThat(everyPage(MAYOR, "masalah", "due"))
                .as("words choose, and the dues order")
                .containsExactlyElementsOf(worstFirst.stream().map(Example::id).toList());
        assertThat(everyPage(MAYOR, null, null))
                .isEqualTo(everyPage(MAYOR, null, "newest"))
                .startsWith(worstFirst.get(13).id());
    }

    @Test
    void anOfficeIsShownItsOwnDuesFirstAndThoseOfNobodyElse() {
        Example own = Example.numbered(1).owing("resolution", NOW.plusSeconds(900));
        Example supported = Example.numbered(2).ledBy("dinas-lh").owing("resolution", NOW.minusSeconds(900));
        supported.visibleTo = List.of("dinas-lh", "dinas-pu");
        indexed.desk(List.of(own.desk(), supported.desk()));

        assertThat(everyPage(PU, null, "due")).containsExactly(own.id(), supported.id());
        assertThat(everyPage(LH, null, "due")).containsExactly(supported.id());
        assertThat(everyPage(MAYOR, null, "due")).containsExactly(supported.id(), own.id());
        DeskDocument read = search.read(PU, supported.id(), null);
        assertThat(read.dues("dinas-pu")).isEmpty();
        assertThat(read.dues("dinas-lh")).isEqualTo(read.dues(null)).hasSize(1);
    }

    @Test
    void whatAnEarlierVersionWroteIsAskedForUntilItIsBuiltAnew() {
        String former = Former.json("complaint-desk");
        DeskDocument solved = Former.document("complaint-desk", DeskDocument.class);
        String unsolved = former.replace(solved.id(), "01hx7q2m9a4b5c6d7e8f9g0h9z")
                .replace("\"status\" : \"resolved\"", "\"status\" : \"in-progress\"");
        indexed.former("complaint-desk", Map.of(solved.id(), former, "01hx7q2m9a4b5c6d7e8f9g0h9z", unsolved));

        assertThat(ids(find(MAYOR, null, "overdue", "true"))).containsExactly("01hx7q2m9a4b5c6d7e8f9g0h9z");
        assertThat(ids(find(MAYOR, null, "overdue", "false"))).containsExactly(solved.id());
        assertThat(everyPage(MAYOR, null, "due")).hasSize(2);
        assertThat(search.read(MAYOR, "01hx7q2m9a4b5c6d7e8f9g0h9z", null).dues())
                .extracting(Owed::kind)
                .contains("resolution");
    }

    private List<String> everyPage(StaffMember staff, @Nullable String words, @Nullable String sort) {
        List<String> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<DeskDocument> page = search.find(
                    staff,
                    new DeskQuestion(
                            words, null, null, null, null, null, null, null, null, null, null, sort, after, "3"));
            all.addAll(ids(page));
            after = page.next();
        } while (after != null && all.size() < 100);
        return all;
    }

    @Test
    void findsByPostIdAndByWords() {
        Example complaint = Example.numbered(41).saying("Lampu merah rusak");
        indexed.desk(List.of(complaint.desk(), Example.numbered(42).desk()));

        assertThat(ids(find(MAYOR, "178900000000041", "", ""))).containsExactly(complaint.id());
        assertThat(ids(find(MAYOR, "lmpu rusak", "", ""))).containsExactly(complaint.id());
    }

    @Test
    void anotherMembersCursorIsNone() {
        indexed.desk(List.of(Example.numbered(1).desk(), Example.numbered(2).desk()));
        String next = search.find(MAYOR, sized(null)).next();

        assertThat(search.find(MAYOR, sized(next)).items()).hasSize(1);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> search.find(PU, sized(next)));
    }

    @Test
    void tellsTheTimelineInItsOrderWithItsTextsOpened() {
        Example complaint = Example.numbered(1);
        complaint.version = 5;
        indexed.desk(List.of(complaint.desk()));
        indexed.timeline(LongStream.range(0, 5)
                .mapToObj(sequence -> new TimelineDocument(
                        complaint.id() + "-" + sequence,
                        sequence + 1,
                        complaint.id(),
                        sequence,
                        "complaint.answered",
                        NOW,
                        "opd",
                        "head.pu",
                        "dinas-pu",
                        Map.of("category", "jalan"),
                        Map.of(
                                "answer",
                                new SealedText("citizen00000000000001", sequence == 4 ? "erased" : "s" + sequence))))
                .toList());

        Timeline first = search.timeline(PU, complaint.id(), 5L, -1, 3);
        Timeline rest = search.timeline(PU, complaint.trackingCode(), null, first.next(), 3);

        assertThat(first.total()).isEqualTo(5);
        assertThat(first.items()).extracting(Timeline.Entry::sequence).containsExactly(0L, 1L, 2L);
        assertThat(first.items().getFirst().texts()).containsEntry("answer", "[s0]");
        assertThat(rest.items()).extracting(Timeline.Entry::sequence).containsExactly(3L, 4L);
        assertThat(rest.items().getLast().texts()).containsEntry("answer", null);
        assertThat(rest.next()).isNull();
    }

    private static DeskQuestion sized(@Nullable String after) {
        return new DeskQuestion(null, null, null, null, null, null, null, null, null, null, null, null, after, "1");
    }

    private Page<DeskDocument> find(StaffMember staff, @Nullable String q, String field, String value) {
        return search.find(
                staff,
                new DeskQuestion(
                        q,
                        field.equals("opd") ? value : null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        field.equals("overdue") ? value : null,
                        field.equals("mine") ? value : null,
                        field.equals("open") ? value : null,
                        null,
                        null,
                        null));
    }

    private static void isUnknown(ThrowingCallable reading) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(reading)
                .satisfies(problem -> assertThat(problem.status().value()).isEqualTo(404));
    }

    private static List<String> ids(Page<DeskDocument> page) {
        return page.items().stream().map(found -> found.complaint().id()).toList();
    }
}
