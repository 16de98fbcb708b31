package id.tanggap.query.pages;

import id.tanggap.access.account.Account;
import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.ApiToken;
import id.tanggap.access.account.PasswordState;
import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.session.Session;
import id.tanggap.events.complaint.PhotoKind;
import id.tanggap.query.admin.SystemStatus;
import id.tanggap.query.complaint.Counts;
import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.complaint.DeskTexts;
import id.tanggap.query.complaint.Ends;
import id.tanggap.query.complaint.Life;
import id.tanggap.query.complaint.Milestones;
import id.tanggap.query.complaint.Offices;
import id.tanggap.query.complaint.Proof;
import id.tanggap.query.complaint.PublicDocument;
import id.tanggap.query.complaint.PublicStatus;
import id.tanggap.query.complaint.Said;
import id.tanggap.query.complaint.Seclusion;
import id.tanggap.query.complaint.ShownPhoto;
import id.tanggap.query.complaint.Source;
import id.tanggap.query.complaint.Standing;
import id.tanggap.query.complaint.Status;
import id.tanggap.query.complaint.Strip;
import id.tanggap.query.complaint.Subject;
import id.tanggap.query.complaint.Talk;
import id.tanggap.query.complaint.Waits;
import id.tanggap.query.history.ImportDesk;
import id.tanggap.query.history.ImportProgress;
import id.tanggap.query.intake.ChannelDesk.Because;
import id.tanggap.query.intake.ChannelDesk.ChannelAccount;
import id.tanggap.query.intake.ChannelDesk.Polling;
import id.tanggap.query.intake.ChannelDesk.Reason;
import id.tanggap.query.intake.ChannelDesk.Sending;
import id.tanggap.query.intake.ChannelDesk.Token;
import id.tanggap.query.intake.ChannelDesk.TokenState;
import id.tanggap.query.intake.ChannelDesk.Unseen;
import id.tanggap.query.intake.IgnoredDesk;
import id.tanggap.query.intake.IntakeDesk;
import id.tanggap.query.latency.Figures;
import id.tanggap.query.latency.LatencyRow;
import id.tanggap.query.latency.LatencyTable;
import id.tanggap.query.latency.WorkingDays;
import id.tanggap.query.leader.Leader;
import id.tanggap.query.opd.OpdDocument;
import id.tanggap.query.projection.generations.ProjectionStatus;
import id.tanggap.query.projection.parked.ParkedEvent;
import id.tanggap.query.projection.proof.Comparison;
import id.tanggap.query.register.Opd;
import id.tanggap.query.search.Found;
import id.tanggap.query.search.Page;
import id.tanggap.query.search.PublicComplaint;
import id.tanggap.query.search.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the services behind the pages answer in these tests. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    static final String CODE = "7K2M-9QXA-40TD";
    static final String CONTACT = "0812-7777-8888";
    static final String PRIVATE_CODE = "PR1V-ATEX-40TD";
    static final String CITIZEN_KEY = "abcdefghij2345672345";
    static final String ID = "01hx7q2m9a4b5c6d7e8f9g0h1j";
    static final String HOSTILE = "<script>alert('x')</script> & \"kutip\" Jalan berlubang di depan pasar, sudah tiga"
            + " minggu. https://contoh.example/aduan/jalan-rusak-yang-alamatnya-sangat-panjang-sekali-tanpa-spasi";

    private Samples() {}

    static PublicComplaint publicComplaint(PublicStatus status) {
        Instant posted = NOW.minus(Duration.ofDays(2));
        return new PublicComplaint(
                ID,
                PublicDocument.PUBLIC,
                CODE,
                status,
                null,
                "instagram",
                "jalan",
                "36.04.05",
                "dinas-pu",
                List.of("satpol-pp"),
                posted,
                posted.plusSeconds(40),
                posted.plusSeconds(75),
                posted.plusSeconds(75),
                posted.plus(Duration.ofMinutes(30)),
                posted.plus(Duration.ofMinutes(192)),
                new PublicDocument.Promise(
                        posted.plus(Duration.ofDays(3)), posted.plus(Duration.ofDays(10)), "standar"),
                status == PublicStatus.RESOLVED ? posted.plus(Duration.ofHours(30)) : null,
                null,
                3,
                0,
                null,
                HOSTILE,
                List.of(new Said(posted.plus(Duration.ofMinutes(192)), "dinas-pu", "Tim kami ke lokasi siang ini.")),
                List.of(),
                status == PublicStatus.RESOLVED ? "Lubang sudah ditutup dengan aspal hotmix sepanjang 40 meter." : null,
                status == PublicStatus.RESOLVED
                        ? List.of(
                                new Proof("https://foto.example/1.jpg", "Sesudah diperbaiki"),
                                new Proof("javascript:alert(1)", "Tautan jahat"))
                        : List.of(),
                strip(posted, status == PublicStatus.RESOLVED ? posted.plus(Duration.ofHours(30)) : null),
                photos(),
                List.of(
                        new PublicDocument.Step("captured", posted.plusSeconds(40), null, null),
                        new PublicDocument.Step("assigned", posted.plusSeconds(75), "dinas-pu", null),
                        new PublicDocument.Step("answered", posted.plus(Duration.ofMinutes(192)), "dinas-pu", null)),
                SampleTalk.inPublic(posted, status == PublicStatus.RESOLVED));
    }

    /** Asked about, and without a word of it unless its citizen's key was shown. */
    static PublicComplaint privateComplaint(boolean opened) {
        PublicComplaint shown = publicComplaint(PublicStatus.AWAITING_CITIZEN);
        return new PublicComplaint(
                shown.id(),
                PublicDocument.PRIVATE,
                PRIVATE_CODE,
                shown.status(),
                null,
                "whatsapp",
                opened ? shown.category() : null,
                opened ? shown.place() : null,
                shown.opd(),
                List.of(),
                shown.postedAt(),
                shown.capturedAt(),
                shown.firstAssignedAt(),
                shown.assignedAt(),
                shown.acknowledgedAt(),
                shown.firstAnsweredAt(),
                shown.promise(),
                null,
                null,
                0,
                0,
                ID,
                opened ? "Air sumur kami keruh" : null,
                List.of(),
                opened ? List.of(new Said(shown.assignedAt(), "dinas-pu", "Sejak kapan keruhnya?")) : List.of(),
                null,
                List.of(),
                shown.strip(),
                List.of(),
                shown.steps(),
                opened ? SampleTalk.asked(shown.postedAt(), shown.assignedAt()) : Talk.UNTOLD);
    }

    static <T> Page<T> page(List<T> items, @Nullable String next) {
        return new Page<>(
                items.stream()
                        .map(item -> new Found<>(item, Map.<String, List<String>>of()))
                        .toList(),
                items.size(),
                false,
                next,
                Map.of(
                        "opd", List.of(new Page.Facet("dinas-pu", "Dinas PU", 12), new Page.Facet("-", "Tidak ada", 2)),
                        "category", List.of(new Page.Facet("jalan", "jalan", 9)),
                        "place", List.of(new Page.Facet("36.04.05", "Kecamatan Ciruas", 4)),
                        "status", List.of(new Page.Facet("resolved", "resolved", 5)),
                        "channel", List.of(new Page.Facet("instagram", "instagram", 7))));
    }

    /** Triage, one office, the citizen, another office; held beyond what was promised. */
    static Strip strip(Instant posted, @Nullable Instant solved) {
        Instant assigned = posted.plusSeconds(75);
        Instant given = posted.plus(Duration.ofHours(5));
        Instant asked = posted.plus(Duration.ofHours(9));
        Instant told = posted.plus(Duration.ofHours(14));
        return new Strip(
                Stream.of(
                                new Strip.Stretch(Strip.Hands.TRIAGE, null, posted, assigned),
                                new Strip.Stretch(Strip.Hands.OPD, "satpol-pp", assigned, given),
                                new Strip.Stretch(Strip.Hands.OPD, "dinas-pu", given, asked),
                                new Strip.Stretch(Strip.Hands.CITIZEN, null, asked, told),
                                new Strip.Stretch(Strip.Hands.OPD, "dinas-pu", told, solved),
                                solved == null ? null : new Strip.Stretch(Strip.Hands.OVER, null, solved, null))
                        .filter(Objects::nonNull)
                        .toList(),
                posted.plus(Duration.ofHours(24)));
    }

    private static List<ShownPhoto> photos() {
        return List.of(
                photo("bv54tyxn9xyrbfpn31kvqf2qd7", PhotoKind.REPORT),
                photo("djrjn50g61193ab3gwegzjqsb2", PhotoKind.EVIDENCE));
    }

    private static ShownPhoto photo(String id, PhotoKind kind) {
        String url = "/api/complaints/" + ID + "/photos/" + id;
        return new ShownPhoto(id, kind, url + "/thumbnail", url, NOW.minus(Duration.ofHours(3)), true, null);
    }

    static DeskDocument desk(String id, String code, Status status, @Nullable String opd, Duration untilDue) {
        Instant posted = NOW.minus(Duration.ofHours(30));
        boolean held = opd != null;
        return new DeskDocument(
                id,
                4,
                new Source(code, "webhook", "p-1", null, List.of(new Source.Account("instagram", "1789", "dinaspu"))),
                new Life(
                        new Standing(status, null, null, null),
                        new Subject("instagram", "jalan", "36.04.05"),
                        offices(opd),
                        new Milestones(
                                posted,
                                posted.plusSeconds(40),
                                held ? posted.plusSeconds(75) : null,
                                held ? posted.plusSeconds(75) : null,
                                null,
                                null),
                        new Waits(
                                status == Status.AWAITING_CITIZEN ? NOW.minus(Duration.ofHours(5)) : null,
                                null,
                                held ? NOW.plus(untilDue) : null,
                                held ? NOW.plus(untilDue).plus(Duration.ofDays(4)) : null,
                                null,
                                null),
                        Ends.OPEN,
                        Counts.NONE,
                        Seclusion.NONE),
                new DeskDocument.Attention(untilDue.isNegative() ? "head" : null, List.of()),
                null,
                held ? strip(posted, null) : Strip.UNTOLD,
                new DeskTexts(
                        new DeskTexts.Posted(
                                "1791",
                                "https://instagram.example/p/1791",
                                "warga_ciruas",
                                HOSTILE,
                                "Jl. Raya Ciruas dekat pasar"),
                        new DeskTexts.Discussed(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(new Said(NOW.minus(Duration.ofHours(2)), "dinas-pu", "Tolong dahulukan.")),
                                List.of(),
                                List.of()),
                        DeskTexts.Decided.NOTHING,
                        SampleTalk.onTheDesk(posted),
                        List.of("warga lain")),
                photos(),
                Map.of());
    }

    private static Offices offices(@Nullable String opd) {
        boolean held = opd != null;
        return new Offices(
                opd,
                List.of(),
                held ? List.of(opd) : List.of(),
                held ? "kepala.pu" : null,
                new Offices.Routing(held ? "tagged-account" : "triage-desk", held ? "@dinaspu" : "tidak ada aturan"),
                held ? new Offices.Tag(NOW.minus(Duration.ofHours(28)), opd) : Offices.Tag.NONE);
    }

    static Timeline timeline() {
        Instant at = NOW.minus(Duration.ofHours(29));
        return new Timeline(
                List.of(
                        new Timeline.Entry(
                                0,
                                "complaint.captured",
                                at,
                                "citizen",
                                null,
                                null,
                                Map.of("channel", "instagram", "origin", "webhook"),
                                Map.of("text", HOSTILE)),
                        new Timeline.Entry(
                                1,
                                "complaint.assigned",
                                at.plusSeconds(35),
                                "system",
                                null,
                                "dinas-pu",
                                Map.of("rule", "tagged-account", "responseDue", "2026-11-20T01:00:00Z"),
                                Map.of()),
                        new Timeline.Entry(
                                2,
                                "complaint.tagged",
                                at.plusSeconds(3_600),
                                "mayor",
                                "mayor",
                                "dinas-pu",
                                Map.of("role", "lead"),
                                Map.of("note", "Tolong dahulukan <b>ini</b>.")),
                        new Timeline.Entry(
                                3,
                                "complaint.deadline-missed",
                                at.plusSeconds(7_200),
                                "system",
                                null,
                                "dinas-pu",
                                Map.of("deadline", "first-response", "due", "2026-11-20T01:00:00Z"),
                                Map.of())),
                4,
                null);
    }

    static LatencyTable latency(String clock, String time, String by) {
        return new LatencyTable(
                clock,
                time,
                by,
                NOW,
                time.equals("calendar") ? null : new WorkingDays(27_000, LocalDate.of(2027, 1, 1)),
                List.of(
                        new LatencyRow("dinas-pu", "Dinas PU", figures(128, 14, 11_520, 90_000, 0.83)),
                        new LatencyRow("satpol-pp", "Satpol PP", figures(40, 2, 2_400, 14_000, 0.97)),
                        new LatencyRow(
                                "dinas-lh",
                                "Dinas Lingkungan Hidup dan Kebersihan",
                                new Figures(3, 9, 0, 0, 0, 200_000L, 260_000L, 300_000L, 320_000L, 0.25, null))),
                figures(171, 25, 9_000, 120_000, 0.81));
    }

    private static Figures figures(long n, long open, long p50, long p90, double within) {
        return new Figures(n, open, 0, 0, 0, p50, p50 * 2, p90, p90 + p90 / 5, within, p50 + 1_000);
    }

    private static final OpdDocument.Account HEADS_OWN =
            new OpdDocument.Account("x", "601", "pak.kadis", "reported", NOW);

    static List<Leader> leaders() {
        return List.of(
                new Leader(
                        "bupati",
                        "<b>Ibu</b> Bupati",
                        "mayor",
                        LocalDate.of(2025, 2, 20),
                        null,
                        List.of(
                                new Leader.Account("instagram", "777", "bupati", "verified", NOW, null),
                                new Leader.Account("x", "778", null, "reported", NOW, null))),
                new Leader(
                        "bupati-lama",
                        null,
                        "mayor",
                        LocalDate.of(2020, 2, 20),
                        LocalDate.of(2025, 2, 19),
                        List.of(new Leader.Account("instagram", "777", "bupati", "transferred", NOW, "bupati"))));
    }

    static List<ChannelAccount> accountsOnChannels() {
        return List.of(
                onChannel("instagram", "1789", "dinas-pu", null, new Token(TokenState.VALID, null, NOW, null, null)),
                onChannel(
                        "x",
                        "778",
                        null,
                        "bupati",
                        new Token(
                                TokenState.ENDS_SOON,
                                NOW.plus(Duration.ofDays(12)),
                                null,
                                "tweet.write",
                                new Reason("400 invalid_grant", NOW))));
    }

    private static ChannelAccount onChannel(
            String platform, String id, @Nullable String opd, @Nullable String leader, Token token) {
        boolean polled = opd != null;
        return new ChannelAccount(
                platform,
                id,
                "akun",
                opd,
                false,
                leader,
                true,
                token,
                NOW,
                polled ? NOW : null,
                polled ? 3L : null,
                polled
                        ? new Polling(
                                "no-permission",
                                List.of(new Unseen("tags", "no-permission", "10", NOW)),
                                12,
                                NOW.plus(Duration.ofHours(1)),
                                NOW)
                        : null,
                new Sending(polled ? "sign-in-again" : null, NOW),
                0,
                1,
                9,
                List.of(new Because("unverified-account", 1)),
                List.of(new Because("sticker", 9)));
    }

    static List<Opd> offices() {
        return List.of(
                office("dinas-pu", "Dinas Pekerjaan Umum", true),
                office("satpol-pp", "Satuan Polisi Pamong Praja", true),
                office("dinas-lh", "Dinas Lingkungan Hidup dan Kebersihan", false));
    }

    private static Opd office(String id, String name, boolean headed) {
        return new Opd(
                id,
                3,
                name,
                "dinas",
                null,
                headed
                        ? new Opd.Head(
                                "kepala." + id, "Nama Kepala", null, null, LocalDate.of(2026, 3, 1), List.of(HEADS_OWN))
                        : null,
                List.of(),
                List.of(),
                List.of(new OpdDocument.Account("instagram", "1789", id.replace("-", ""), "verified", NOW)),
                List.of("jalan", "drainase"),
                List.of());
    }

    static List<ProjectionStatus> projections() {
        return List.of(
                new ProjectionStatus("complaint-desk", "tanggap-complaint-desk-000001", 0L, 0.0, 0, null, null),
                new ProjectionStatus(
                        "complaint-public",
                        "tanggap-complaint-public-000001",
                        1_204L,
                        75.4,
                        1,
                        null,
                        new ProjectionStatus.Rebuild(
                                "tanggap-complaint-public-000002",
                                NOW,
                                4_200,
                                10_000,
                                0.42,
                                310.0,
                                5_800L,
                                null,
                                false)),
                new ProjectionStatus(
                        "timeline", "tanggap-timeline-000001", null, null, 0, "IOException: connection refused", null),
                new ProjectionStatus(
                        "opd",
                        "tanggap-opd-000001",
                        0L,
                        0.0,
                        0,
                        null,
                        new ProjectionStatus.Rebuild(
                                "tanggap-opd-000002",
                                NOW,
                                10_000,
                                10_000,
                                1,
                                null,
                                0L,
                                new Comparison(
                                        NOW,
                                        "tanggap-opd-000001",
                                        42,
                                        "a1".repeat(32),
                                        41,
                                        "b2".repeat(32),
                                        List.of(ID)),
                                false)));
    }

    static SystemStatus status() {
        SystemStatus.Disk disk = new SystemStatus.Disk(41_300_000_000L, 107_000_000_000L);
        return new SystemStatus(
                NOW,
                new SystemStatus.Application("1.0.0", "25.0.1", NOW),
                new SystemStatus.PostgreSql("18.6", 1_240_000_000L, Map.of("eventstore", "1")),
                new SystemStatus.Elasticsearch("9.5.2", "yellow", 1, 52_000L, 310_000_000L, disk, null),
                disk,
                projections(),
                channels().items(),
                new SystemStatus.Parked(1, 1L));
    }

    static List<ParkedEvent> parked() {
        return List.of(new ParkedEvent(
                "complaint-public", ID, 0, "complaint.answered", 4L, "mapper_parsing_exception: <b>text</b>", NOW));
    }

    static IntakeDesk.Channels channels() {
        return new IntakeDesk.Channels(
                List.of(new IntakeDesk.ChannelState("instagram", "token-expired", NOW, 3, 1, 1_250, 17, NOW)), 1, null);
    }

    static IntakeDesk.ParkedPage parkedDeliveries() {
        return new IntakeDesk.ParkedPage(
                List.of(
                        new IntakeDesk.Parked(12, 0, "instagram", "no text: <i>field</i> missing", null, NOW, NOW),
                        new IntakeDesk.Parked(13, 0, "meta", "unverified-account", "dinas-pu", NOW, NOW),
                        new IntakeDesk.Parked(14, null, "x", "not-json", "<b>3:14</b>", NOW, NOW)),
                3,
                null);
    }

    static ImportDesk.Imports imports() {
        return new ImportDesk.Imports(
                List.of(
                        new ImportProgress(
                                "11111111-1111-4111-8111-111111111111",
                                "arsip <2025>.csv.gz",
                                "admin",
                                400L,
                                90,
                                6,
                                4,
                                3,
                                12,
                                false,
                                NOW,
                                NOW,
                                null,
                                null),
                        new ImportProgress(
                                "22222222-2222-4222-8222-222222222222",
                                null,
                                "diskominfo",
                                null,
                                0,
                                0,
                                0,
                                0,
                                0,
                                true,
                                NOW,
                                NOW,
                                NOW,
                                "Berkas tidak dikodekan dalam UTF-8.")),
                2,
                null);
    }

    static IgnoredDesk.IgnoredPage ignored() {
        return new IgnoredDesk.IgnoredPage(
                List.of(
                        new IgnoredDesk.Ignored("12.0", "meta", "conversation", null, true, HOSTILE, null, NOW, NOW),
                        new IgnoredDesk.Ignored("11.3", "meta", "another-office", null, true, null, ID, NOW, NOW),
                        new IgnoredDesk.Ignored(
                                "10.0", "x", "platform-notice", "leadgen", false, null, null, NOW, NOW)),
                List.of(new IgnoredDesk.Count("conversation", 1200, 1200), new IgnoredDesk.Count("sticker", 3, 3)),
                1203,
                "10.0");
    }

    static Account account(String user, PasswordState password) {
        return new Account(
                new StaffMember(user, Role.DISKOMINFO, null, "Siti <b>Aminah</b>"),
                NOW.minus(Duration.ofDays(40)),
                null,
                NOW.minus(Duration.ofHours(3)),
                password,
                2);
    }

    static Accounts.Found accounts() {
        var closed = new Account(
                new StaffMember("budi", Role.MAYOR, null),
                NOW.minus(Duration.ofDays(400)),
                NOW.minus(Duration.ofDays(1)),
                null,
                PasswordState.CHOSEN,
                0);
        var head = new Account(
                new StaffMember("kepala-dinas-pu", Role.OPD_HEAD, "dinas-pu", "Kepala Dinas Pekerjaan Umum"),
                NOW.minus(Duration.ofDays(40)),
                null,
                null,
                PasswordState.INITIAL,
                1);
        return new Accounts.Found(List.of(account("siti", PasswordState.ISSUED), head, closed), 40);
    }

    /** A file of leaders, as the command side shows it. */
    public record SampleFile(
            String name,
            List<String> columns,
            List<SampleRow> rows,
            String csv,
            boolean entered,
            @Nullable Bilingual unreadable,
            long ready,
            long wrong) {}

    public record SampleRow(long line, Map<String, String> cells, String state, List<SampleProblem> problems) {}

    public record SampleProblem(String field, Bilingual remedy) {}

    static SampleFile file() {
        Map<String, String> good = Map.of(
                "id", "sekda", "name", "Ibu Sekda", "office", "sekda", "since", "2026-02-01", "accounts", "x:1:@sekda");
        Map<String, String> bad =
                Map.of("id", "wakil", "name", "<b>Wakil", "office", "camat", "since", "kemarin", "accounts", "");
        return new SampleFile(
                "leaders",
                List.of("id", "name", "office", "since", "accounts"),
                List.of(
                        new SampleRow(
                                3,
                                bad,
                                "WRONG",
                                List.of(new SampleProblem(
                                        "since",
                                        new Bilingual("Tulis tanggal mulai menjabat.", "Write the day of office.")))),
                        new SampleRow(2, good, "NEW", List.of())),
                "id,name,office,since,accounts\nsekda,Ibu Sekda,sekda,1/2/2026,x:1:@sekda\nwakil,<b>Wakil,camat,kemarin,",
                false,
                null,
                1,
                1);
    }

    static List<Account> allAccounts() {
        var mayor = new Account(
                new StaffMember("mayor", Role.MAYOR, null, "Staf <i>Bupati</i>"),
                NOW.minus(Duration.ofDays(40)),
                null,
                null,
                PasswordState.CHOSEN,
                0);
        return Stream.concat(Stream.of(mayor), accounts().accounts().stream()).toList();
    }

    static List<ApiToken> tokens() {
        return List.of(
                new ApiToken(
                        UUID.fromString("22222222-2222-4222-8222-222222222222"),
                        "Dasbor <b>statistik</b>",
                        NOW.minus(Duration.ofDays(30)),
                        NOW.minus(Duration.ofMinutes(10)),
                        NOW.plus(Duration.ofDays(300))),
                new ApiToken(
                        UUID.fromString("33333333-3333-4333-8333-333333333333"),
                        "Token awal",
                        NOW.minus(Duration.ofDays(40)),
                        null,
                        null));
    }

    static List<Session> sessions() {
        return List.of(
                new Session(
                        UUID.fromString("44444444-4444-4444-8444-444444444444"),
                        NOW.minus(Duration.ofHours(2)),
                        NOW,
                        "203.0.113.7",
                        "Chrome, Android",
                        true),
                new Session(
                        UUID.fromString("55555555-5555-4555-8555-555555555555"),
                        NOW.minus(Duration.ofHours(20)),
                        NOW.minus(Duration.ofHours(5)),
                        null,
                        null,
                        false));
    }
}
