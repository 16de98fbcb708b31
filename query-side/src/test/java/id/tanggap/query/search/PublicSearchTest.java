package id.tanggap.query.search;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tanggap.access.problem.Problem;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.query.Example;
import id.tanggap.query.Indexed;
import id.tanggap.query.complaint.Happenings;
import id.tanggap.query.complaint.Status;
import id.tanggap.query.opd.OpdDocument;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicSearchTest {

    private Indexed indexed;
    private PublicSearch search;

    @BeforeEach
    void emptyIndices() {
        indexed = Indexed.empty(Clock.systemUTC(), "complaint-public", "complaint-desk", "opd");
        search = indexed.service(PublicSearch.class);
    }

    @AfterEach
    void remove() {
        indexed.close();
    }

    private static final List<String> TEXTS = List.of(
            "Perbaikan jalan berlubang di depan pasar sudah ditunggu sejak tahun lalu",
            "Penerangan di kampung kami mati total tiap malam",
            "Tumpukan sampah di pinggir kali sudah menggunung, baunya sampai ke masjid",
            "Selokan tersumbat sehingga air meluap ke rumah warga",
            "Mohon jembatan gantung segera diperbaiki, papannya sudah lapuk",
            "Antrean perekaman KTP elektronik mengular sejak subuh",
            "Banjir setinggi lutut di perumahan kami",
            "Ada pungli di sklh negeri, wali murid diminta uang gedung",
            "Layanan pkm lama sekali, dokternya tidak ada",
            "Pohon besar tumbang menutup trotoar",
            "Bansos belum juga diterima padahal sudah terdaftar",
            "Parkir liar di bahu kiri membuat macet");

    /** What citizens type, and the one text of those above that they mean. */
    private static final Map<String, Integer> MEANT = Map.ofEntries(
            Map.entry("jalan berlubang diperbaiki", 0),
            Map.entry("jln bolong", 0),
            Map.entry("jalan berlubng", 0),
            Map.entry("lampu pju padam", 1),
            Map.entry("sampah numpuk", 2),
            Map.entry("got mampet", 3),
            Map.entry("benerin jembatan", 4),
            Map.entry("antri ktp", 5),
            Map.entry("kebanjiran", 6),
            Map.entry("pungutan liar di sekolah", 7),
            Map.entry("pelayanan puskesmas", 8),
            Map.entry("phn roboh!!!", 9),
            Map.entry("BANTUAN tdk diterima", 10),
            Map.entry("kemacetan karena parkiran", 11));

    /** What looks alike to a machine and is something else. */
    private static final Map<String, Integer> NOT_MEANT = Map.of(
            "sampah",
            8,
            "jembatan",
            6,
            "pasar",
            9,
            "banjir",
            11,
            "lampu",
            8,
            "air",
            6,
            "yang di dan",
            0,
            "xylophone",
            0);

    @Test
    void findsWhatCitizensMeanHoweverTheySpellIt() {
        indexed.published(IntStream.range(0, TEXTS.size())
                .mapToObj(i -> Example.numbered(i).saying(TEXTS.get(i)).published())
                .toList());

        Map<String, Integer> first = MEANT.keySet().stream()
                .collect(toMap(
                        q -> q,
                        q -> find(q).items().stream()
                                .findFirst()
                                .map(found -> TEXTS.indexOf(found.complaint().text()))
                                .orElse(-1)));

        assertThat(first).isEqualTo(MEANT);
    }

    @Test
    void leavesOutWhatOnlyLooksAlike() {
        indexed.published(IntStream.range(0, TEXTS.size())
                .mapToObj(i -> Example.numbered(i).saying(TEXTS.get(i)).published())
                .toList());

        NOT_MEANT.forEach((q, text) -> assertThat(texts(find(q))).as(q).doesNotContain(TEXTS.get(text)));
    }

    @Test
    void eachFurtherWordNarrowsOrIsPassedOver() {
        List<String> parts = List.of(
                "jalan",
                "rusaak",
                "sampah",
                "bolong",
                "pasar",
                "lampu",
                "padam",
                "sekolah",
                "kali",
                "banjir",
                "xylophone");
        indexed.published(IntStream.range(0, 60)
                .mapToObj(i -> Example.numbered(i)
                        .saying(parts.get(i % 11) + " " + parts.get(i * 7 % 10) + " dan rusak " + parts.get(i / 11)))
                .map(Example::published)
                .toList());
        Random chance = new Random(5);
        int narrower = 0;
        for (int question = 0; question < 12; question++) {
            List<String> words = new ArrayList<>(parts);
            Collections.shuffle(words, chance);
            Set<String> before = all(words.getFirst());
            for (int count = 2; count < 6 && !before.isEmpty(); count++) {
                Set<String> now = all(String.join(" ", words.subList(0, count)));
                assertThat(before).as("%s", words.subList(0, count)).containsAll(now);
                assertThat(now).isNotEmpty();
                narrower += now.size() < before.size() ? 1 : 0;
                before = now;
            }
        }
        assertThat(narrower).isGreaterThan(12);
    }

    @Test
    void wordsThatTellNothingNeitherNarrowNorWiden() {
        indexed.published(List.of(
                Example.numbered(1).saying("jembatan lapuk").published(),
                Example.numbered(2).saying("Tolong pak, jembatan roboh").published(),
                Example.numbered(3).saying("Tolong sampahnya").published()));

        assertThat(texts(find("mohon jembatan segera")))
                .as("whoever asks so is listed first")
                .containsExactly("Tolong pak, jembatan roboh", "jembatan lapuk");
        assertThat(texts(find("tolong"))).containsExactlyInAnyOrder("Tolong sampahnya", "Tolong pak, jembatan roboh");
    }

    @Test
    void aFilterThatLeavesNothingMakesNoWordLessWanted() {
        indexed.published(List.of(
                Example.numbered(1).saying("jalan rusak").published(),
                Example.numbered(2).saying("jalan").ledBy("dinas-lh").published()));

        Page<PublicComplaint> page = search.find(asking("jalan rusak", "opd", "dinas-lh"));

        assertThat(page.total()).isZero();
        assertThat(page.facets().get("opd")).containsExactly(new Page.Facet("dinas-pu", "dinas-pu", 1));
    }

    @Test
    void theNextPageKeepsToTheWordsOfTheFirstAndCountsNoFacets() {
        indexed.published(IntStream.range(0, 5)
                .mapToObj(i -> Example.numbered(i).saying("jalan rusak").published())
                .toList());
        Page<PublicComplaint> first = search.find(
                new PublicQuestion("jalan rusak banjir", null, null, null, null, null, null, null, null, "3"));
        Example newer = Example.numbered(9).saying("jalan rusak karena banjir");
        newer.postedAt = newer.postedAt.plusSeconds(1);
        indexed.published(List.of(newer.published()));

        Page<PublicComplaint> second = search.find(
                new PublicQuestion("jalan rusak banjir", null, null, null, null, null, null, null, first.next(), "3"));

        assertThat(first.facets()).isNotEmpty();
        assertThat(second.items()).hasSize(2);
        assertThat(second.facets()).isEmpty();
    }

    @Test
    void findsWhatWasAnsweredAndSolved() {
        Example answered = Example.numbered(1);
        answered.answer = "Petugas kami akan menambal aspal besok";
        Example solved = Example.numbered(2);
        solved.solution = "Pipa yang bocor telah diganti";
        indexed.published(List.of(answered.published(), solved.published()));

        assertThat(ids(find("menambal"))).containsExactly(answered.id());
        assertThat(ids(find("pipa bocor"))).containsExactly(solved.id());
    }

    @Test
    void doesNotShowCountOrOpenWhatIsWithheld() {
        Example withheld = Example.numbered(1).saying("Rahasia jalan");
        withheld.visible = false;
        withheld.withheld = "personal-data";
        indexed.published(List.of(withheld.published(), Example.numbered(2).published()));
        indexed.desk(List.of(withheld.desk()));

        assertThat(find("rahasia").total()).isZero();
        assertThat(find(null).total()).isEqualTo(1);
        assertThat(find(null).facets().get("opd"))
                .singleElement()
                .extracting(Page.Facet::count)
                .isEqualTo(1L);
        assertThat(find(withheld.trackingCode()).total()).isZero();
        assertThat(search.read(withheld.trackingCode())).isEmpty();
        assertThat(indexed.asked()).as("no more than for a code of none").isEmpty();
    }

    @Test
    void followsWhatIsPrivateByItsCodeAndFindsItByNothingElse() {
        Happenings told = Happenings.inTheOpen(Channel.WHATSAPP, "wamid.1");
        ComplaintCaptured captured = told.captured(1, "Saya sakit TBC");
        indexed.happened(captured, told.categorised(2, "kesehatan"), told.assigned(3, "dinkes"));
        Example desk = Example.numbered(1).ofComplaint(captured);
        desk.privateOn = "whatsapp";
        desk.channel = "whatsapp";
        desk.category = "kesehatan";
        desk.visible = false;
        indexed.published(List.of(desk.published(), Example.numbered(2).published()));
        indexed.desk(List.of(desk.desk()));
        String code = captured.trackingCode().value();

        assertThat(find(null).total()).isEqualTo(1);
        assertThat(find(null).facets().get("channel"))
                .extracting(Page.Facet::key)
                .doesNotContain("whatsapp");
        assertThat(search.read(code)).hasValueSatisfying(one -> {
            assertThat(one.hidesItsWords()).isTrue();
            assertThat(one.opd()).isEqualTo("dinkes");
            assertThat(one.text()).isNull();
            assertThat(one.category()).isNull();
        });
        assertThat(ids(find(code))).containsExactly(told.id().value());
        assertThat(find(code).total()).isEqualTo(1);
        assertThat(ids(search.find(asking(code, "channel", "whatsapp"))))
                .containsExactly(told.id().value());
        assertThat(ids(search.find(asking(code, "channel", "instagram")))).isEmpty();
        assertThat(ids(search.find(asking(code, "category", "kesehatan"))))
                .as("nobody is told what it is about")
                .isEmpty();
    }

    /** Such documents are asked until the index is built anew after an upgrade. */
    @Test
    void hidesWhatCameByAPrivateChannelBeforeThatWasKnown() {
        Example whatsapp = Example.numbered(1).saying("Rahasia keluarga");
        whatsapp.channel = "whatsapp";
        whatsapp.publicity = null;
        Example instagram = Example.numbered(2).saying("Rahasia umum");
        instagram.publicity = null;
        indexed.published(List.of(whatsapp.published(), instagram.published()));

        assertThat(ids(find("rahasia"))).containsExactly(instagram.id());
        assertThat(search.read(whatsapp.trackingCode())).isEmpty();
        assertThat(search.read(instagram.trackingCode())).isPresent();
    }

    @Test
    void opensAComplaintByItsCodeHoweverItIsWritten() {
        Example complaint = Example.numbered(7);
        indexed.published(List.of(complaint.published()));
        String code = complaint.trackingCode();

        assertThat(search.read(code)).get().extracting(PublicComplaint::id).isEqualTo(complaint.id());
        assertThat(search.read(code.toLowerCase().replace("-", " "))).isPresent();
        assertThat(ids(find(code.toLowerCase()))).containsExactly(complaint.id());
        assertThat(search.read("AAAA-BBBB-CCCC")).isEmpty();
        assertThat(search.read("../../_search")).isEmpty();
    }

    @Test
    void escapesWhatCitizensWroteInHighlights() {
        indexed.published(List.of(Example.numbered(1)
                .saying("<script>alert('x')</script> jalan <mark>rusak</mark> & \"parah\" sekali")
                .published()));

        String passage =
                find("jalan").items().getFirst().highlights().get("text").getFirst();

        assertThat(passage)
                .contains("<mark>jalan</mark>")
                .contains("&lt;script&gt;")
                .contains("&lt;mark&gt;rusak");
        assertThat(passage.replace("<mark>jalan</mark>", ""))
                .doesNotContain("<")
                .doesNotContain(">")
                .doesNotContain("\"");
    }

    @Test
    void marksOnlyTheWordsThatWereAskedFor() {
        indexed.published(List.of(
                Example.numbered(1).saying("Lampu true assigned, jalan gelap").published()));

        assertThat(search.find(asking("lampu", "status", "unanswered"))
                        .items()
                        .getFirst()
                        .highlights()
                        .get("text"))
                .containsExactly("<mark>Lampu</mark> true assigned, jalan gelap");
    }

    @Test
    void marksWhatAMisspeltWordMeans() {
        indexed.published(List.of(
                Example.numbered(1).saying("Jalanan rusak di depan pasar").published()));

        assertThat(find("jln rusaak").items().getFirst().highlights().get("text"))
                .containsExactly("<mark>Jalanan</mark> <mark>rusak</mark> di depan pasar");
    }

    @Test
    void countsNoFurtherThanAHeadingTells() {
        indexed.published(IntStream.range(0, 1_001)
                .mapToObj(i -> Example.numbered(i).published())
                .toList());

        Page<PublicComplaint> page = find("kampung");

        assertThat(page.total()).isEqualTo(1_000);
        assertThat(page.totalIsLowerBound()).isTrue();
        assertThat(page.facets().get("opd"))
                .singleElement()
                .extracting(Page.Facet::count)
                .isEqualTo(1_001L);
    }

    @Test
    void filtersByEverythingAndByThePlacesInsideAPlace() {
        Example one = Example.numbered(1);
        Example other = Example.numbered(2);
        other.opd = "dinas-lh";
        other.category = "sampah";
        other.place = "36.04.06.2003";
        other.status = Status.RESOLVED;
        other.channel = "walk-in";
        other.postedAt = Instant.parse("2026-10-31T16:59:59Z");
        indexed.published(List.of(one.published(), other.published()));

        assertThat(ids(search.find(asking(null, "opd", "dinas-lh")))).containsExactly(other.id());
        assertThat(ids(search.find(asking(null, "category", "sampah")))).containsExactly(other.id());
        assertThat(ids(search.find(asking(null, "place", "36.04.06")))).containsExactly(other.id());
        assertThat(ids(search.find(asking(null, "place", "36.04.06.2003")))).containsExactly(other.id());
        assertThat(ids(search.find(asking(null, "place", "36.04")))).hasSize(2);
        assertThat(ids(search.find(asking(null, "status", "resolved")))).containsExactly(other.id());
        assertThat(ids(search.find(asking(null, "channel", "walk-in")))).containsExactly(other.id());
    }

    @Test
    void aDayIsADayInTheZoneOfTheGovernment() {
        Example lateOn31 = Example.numbered(1);
        lateOn31.postedAt = Instant.parse("2026-10-31T16:59:59Z");
        Example earlyOn1 = Example.numbered(2);
        earlyOn1.postedAt = Instant.parse("2026-10-31T17:00:00Z");
        indexed.published(List.of(lateOn31.published(), earlyOn1.published()));

        assertThat(ids(search.find(asking(null, "to", "2026-10-31")))).containsExactly(lateOn31.id());
        assertThat(ids(search.find(asking(null, "from", "2026-11-01")))).containsExactly(earlyOn1.id());
        assertThat(find(null).facets().get("month"))
                .containsExactly(
                        new Page.Facet("2026-11", "November 2026", 1), new Page.Facet("2026-10", "Oktober 2026", 1));
    }

    @Test
    void aFacetCountsWhatEachOfItsValuesWouldFind() {
        indexed.opds(List.of(
                opd("dinas-pu", "Dinas Pekerjaan Umum", "dinas", List.of()),
                opd("kec-ciruas", "Kecamatan Ciruas", "kecamatan", List.of("36.04.05"))));
        List<Example> all = IntStream.range(0, 6).mapToObj(Example::numbered).toList();
        all.get(4).opd = "dinas-lh";
        all.get(4).place = "36.04.05.2002";
        all.get(5).opd = null;
        all.get(5).status = Status.TRIAGE;
        indexed.published(all.stream().map(Example::published).toList());

        Page<PublicComplaint> page = search.find(asking(null, "opd", "dinas-lh"));

        assertThat(page.total()).isEqualTo(1);
        assertThat(page.facets().get("opd"))
                .containsExactly(
                        new Page.Facet("dinas-pu", "Dinas Pekerjaan Umum", 4),
                        new Page.Facet("dinas-lh", "dinas-lh", 1));
        assertThat(page.facets().get("status")).containsExactly(new Page.Facet("unanswered", "unanswered", 1));
        assertThat(find(null).facets().get("place")).containsExactly(new Page.Facet("36.04.05", "Kecamatan Ciruas", 6));
    }

    @Test
    void pagesHaveNeitherGapNorRepeatWhileOthersWrite() {
        List<String> before = write(0, 500, Instant.parse("2026-06-01T00:00:00Z"));

        for (String q : new @Nullable String[] {null, "jalan", "tolong jalan rusak"}) {
            List<String> seen = new ArrayList<>();
            String after = null;
            int page = 0;
            do {
                Page<PublicComplaint> next =
                        search.find(new PublicQuestion(q, null, null, null, null, null, null, null, after, "37"));
                seen.addAll(ids(next));
                after = next.next();
                page++;
                int first = 1_000 * page + (q == null ? 0 : 100 * q.split(" ").length);
                write(first, 5, Instant.parse("2026-11-20T00:00:00Z"));
                write(first + 50, 5, Instant.parse("2026-06-01T00:00:00Z"));
            } while (after != null);

            assertThat(seen).as("words: %s", q).doesNotHaveDuplicates().containsAll(before);
        }
    }

    private List<String> write(int from, int count, Instant postedAt) {
        List<Example> some = IntStream.range(from, from + count)
                .mapToObj(i -> {
                    Example each = Example.numbered(i)
                            .saying(
                                    i % 3 == 0
                                            ? "jalan rusak"
                                            : i % 3 == 1 ? "tolong, jalan rusak" : "rusak parah sekali jalan kami ini");
                    // Many share an instant, so that ties are broken in the middle of pages.
                    each.postedAt = postedAt.plusSeconds(i / 40);
                    return each;
                })
                .toList();
        indexed.published(some.stream().map(Example::published).toList());
        return some.stream().map(Example::id).toList();
    }

    @Test
    void refusesWhatItCannotUnderstandAndSaysWhichAndHow() {
        refuses("status", "pending", "in-progress");
        refuses("channel", "fax", "walk-in");
        refuses("place", "Ciruas", "36.04.05");
        refuses("place", "36.*", "36.04.05");
        refuses("opd", "*", "dinas-pu");
        refuses("category", "a b", "jalan");
        refuses("from", "31-12-2026", "2026-11-30");
        refuses("to", "2026-02-30", "2026-11-30");
        refuses("size", "0", "100");
        refuses("size", "101", "100");
        refuses("after", "abc", "next");
        refuses("q", "x".repeat(201), "200");
        refuses("q", "a b c d e f g h i j k l m n o p q", "16");
    }

    @Test
    void syntaxIsNothingButWords() {
        indexed.published(List.of(Example.numbered(1).saying("lampu mati").published()));

        for (String q : List.of(
                "*",
                "lam*",
                "text:lampu OR *:*",
                "/lam.*/",
                "lampu~9",
                "\"",
                "{\"match_all\":{}}",
                "%",
                "(",
                "_exists_:kept")) {
            assertThat(find(q).total()).as(q).isLessThanOrEqualTo(1);
        }
        assertThat(find("lam*").total()).isZero();
        assertThat(find("/lam.*/").total()).isZero();
    }

    private void refuses(String field, String value, String remedy) {
        assertThatExceptionOfType(Problem.class)
                .as("%s=%s", field, value)
                .isThrownBy(
                        () -> search.find(field.equals("q") ? asking(value, "q", value) : asking(null, field, value)))
                .satisfies(problem -> {
                    assertThat(problem.status().value()).isEqualTo(400);
                    assertThat(problem.fields().getFirst().field()).isEqualTo(field);
                    assertThat(problem.text().id()).contains(remedy);
                    assertThat(problem.text().en()).contains(remedy);
                });
    }

    private Page<PublicComplaint> find(@Nullable String q) {
        return search.find(asking(q, "", ""));
    }

    private static PublicQuestion asking(@Nullable String q, String field, String value) {
        return new PublicQuestion(
                q,
                field.equals("opd") ? value : null,
                field.equals("category") ? value : null,
                field.equals("place") ? value : null,
                field.equals("status") ? value : null,
                field.equals("channel") ? value : null,
                field.equals("from") ? value : null,
                field.equals("to") ? value : null,
                field.equals("after") ? value : null,
                field.equals("size") ? value : null);
    }

    private static OpdDocument opd(String id, String name, String kind, List<String> areas) {
        return new OpdDocument(
                id, 1, name, kind, null, null, List.of(), List.of(), List.of(), List.of(), areas, Instant.EPOCH);
    }

    private Set<String> all(String q) {
        return Set.copyOf(ids(search.find(asking(q, "size", "100"))));
    }

    private static List<String> ids(Page<PublicComplaint> page) {
        return page.items().stream().map(found -> found.complaint().id()).toList();
    }

    private static List<String> texts(Page<PublicComplaint> page) {
        return page.items().stream().map(found -> found.complaint().text()).toList();
    }
}
