package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.PasswordState;
import id.tanggap.demo.Cast;
import id.tanggap.demo.DemoFilling;
import id.tanggap.demo.DemoMark;
import id.tanggap.demo.DemoState;
import id.tanggap.demo.instagram.PretendInstagram;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small year of the invented regency, told with an interruption, and the platform on which it goes on. */
@TownTest
@TestPropertySource(
        properties = {
            "tanggap.demo.complaints=60",
            "tanggap.demo.credentials-file=target/demo-credentials.json",
            TestEngines.TOWN + "=demo-town"
        })
class DemoTest {

    private static final int COMPLAINTS = 60;
    private static final Locator.WaitForOptions PATIENTLY = new Locator.WaitForOptions().setTimeout(60_000);
    private static final Path HEADS = Path.of("target", "demo-credentials.json");

    /** It is there before the application, which is told of it as of the real one. */
    private static final PretendInstagram PLATFORM = opened();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        DemoPlatform.settings(PLATFORM).forEach((name, value) -> properties.add(name, () -> value));
    }

    @LocalServerPort
    int port;

    @Autowired
    DemoFilling filling;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Autowired
    Environment environment;

    private Town town;
    private Visitor visitor;

    /** With the secrets that every application of these tests has. */
    private static PretendInstagram opened() {
        Path folder = Path.of("target", "pretend-instagram");
        TestEngines.emptyFolder(folder);
        try {
            Files.deleteIfExists(HEADS);
            Files.writeString(folder.resolve("keys.json"), """
                            {"appSecret": "%s", "verifyToken": "%s", "accessToken": "token-of-instagram", "openedAt": "%s"}""".formatted(
                            Town.META_SECRET,
                            TestEngines.VERIFY_TOKEN,
                            Clock.systemUTC().instant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PretendInstagram platform = PretendInstagram.open(folder, 0, Cast.members(), Clock.systemUTC());
        platform.begin(Cast.firstPosts());
        return platform;
    }

    @AfterAll
    static void closeThePlatform() {
        PLATFORM.close();
    }

    @BeforeAll
    void interruptedAndContinued() throws InterruptedException {
        town = new Town("http://localhost:" + port, TestEngines.credentials("demo-town"));
        town.get(null, "/api/demo").expect(404);
        CountDownLatch some = new CountDownLatch(5);
        filling.begin(_ -> some.countDown());
        assertThat(some.await(60, TimeUnit.SECONDS)).isTrue();
        filling.stop();
        DemoState state = filling.state().orElseThrow();
        assertThat(state.state()).isEqualTo(DemoState.Progress.INTERRUPTED);
        assertThat(told()).isEqualTo(state.done()).isBetween(1, COMPLAINTS - 1);
        fillToTheEnd();
        assertThat(told()).isEqualTo(COMPLAINTS);
        PLATFORM.tells("http://localhost:" + port);
        visitor = new Visitor(PLATFORM.url());
    }

    private void fillToTheEnd() throws InterruptedException {
        CountDownLatch filled = new CountDownLatch(1);
        filling.begin(state -> {
            if (state.state() == DemoState.Progress.FILLED) {
                filled.countDown();
            }
        });
        assertThat(filled.await(120, TimeUnit.SECONDS)).isTrue();
    }

    private int told() {
        return sql.sql("select count(*) from event where name = 'complaint.captured'")
                .query(Integer.class)
                .single();
    }

    @Test
    void filled_once_more_it_stays_as_it_is() throws InterruptedException {
        int before = doneByPeople();
        fillToTheEnd();
        assertThat(doneByPeople()).isEqualTo(before);
    }

    /** Without what time alone brings about. */
    private int doneByPeople() {
        return sql.sql("""
                        select count(*) from event
                        where name not in ('complaint.deadline-missed', 'complaint.escalated', 'complaint.closed')""").query(Integer.class).single();
    }

    @Test
    void the_rules_leave_alone_what_was_decided_in_the_story() {
        int assigned = assigned();
        JsonNode entered = town.post(null, "/api/complaints", """
                        {"text": "Pohon tumbang di depan rumah, tolong dibantu", "category": "lainnya"}""").expect(201).json();
        // Routing works in the order of events: what came before this has been looked at.
        town.eventually(
                town.tokenOf("diskominfo"),
                "/api/complaints/" + entered.path("id").asString(),
                complaint -> complaint.path("status").asString().equals("triage"));
        assertThat(assigned()).isEqualTo(assigned);
    }

    private int assigned() {
        return sql.sql("select count(*) from event where name = 'complaint.assigned'")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_head_signs_in_with_what_the_file_says_and_nobody_else_reads_it() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(HEADS)))
                .isEqualTo("rw-------");
        JsonNode heads = new JsonMapper().readTree(Files.readString(HEADS));
        assertThat(heads.size()).isGreaterThan(5);
        String token = heads.path("kepala-dinas-pupr").path("token").asString();
        town.eventually(token, "/api/complaints", desk -> desk.path("total").asInt() > 0);
        town.get(token, "/api/admin/projections").expect(403);
        assertThat(accounts.account("kepala-dinas-pupr").orElseThrow().password())
                .as("who comes next finds the same password")
                .isEqualTo(PasswordState.ISSUED);
    }

    private static String tokenOfTheHead() throws IOException {
        return ofTheHead("token");
    }

    private static String ofTheHead(String what) throws IOException {
        return new JsonMapper()
                .readTree(Files.readString(HEADS))
                .path("kepala-dinas-pupr")
                .path(what)
                .asString();
    }

    @Test
    void who_names_an_office_on_the_platform_is_answered_there_and_says_whether_it_is_solved() throws IOException {
        String head = tokenOfTheHead();
        String post = visitor.posts("yayan.motor", "@dinaspupr.randukara Jalan Kenanga mengelupas parah");
        String complaint = complaintOf(head, post);

        town.act(head, complaint, "answer", "{\"text\": \"Kami jadwalkan Kamis.\"}")
                .expect(200);
        visitor.sees(post, "Kami jadwalkan Kamis.");
        resolved(head, complaint, "Sudah dilapis ulang.");
        visitor.sees(post, "Sudah dilapis ulang.");
        visitor.waitsForTheNextSecond();
        visitor.comments("yayan.motor", post, "@dinaspupr.randukara belum beres, masih mengelupas");
        seen(head, complaint, one -> meanings(one).contains("DISPUTE"));
        resolved(head, complaint, "Sisanya juga sudah.");
        visitor.sees(post, "Sisanya juga sudah.");
        visitor.waitsForTheNextSecond();
        visitor.comments("yayan.motor", post, "@dinaspupr.randukara sudah bagus, terima kasih");
        JsonNode closed =
                seen(head, complaint, one -> one.path("status").asString().equals("closed"));
        assertThat(meanings(closed)).contains("CONFIRMATION");
    }

    /** The invented year has many that are much alike. */
    private String complaintOf(String head, String post) {
        String complaint = ComplaintId.of(Channel.INSTAGRAM, post).value();
        town.onceThere(head, "/api/complaints/" + complaint);
        return complaint;
    }

    private void resolved(String head, String complaint, String words) {
        town.act(head, complaint, "resolve", """
                        {"text": "%s", "evidence": ["https://foto.example.go.id/kenanga.jpg"]}""".formatted(words)).expect(200);
    }

    private JsonNode seen(String head, String complaint, Predicate<JsonNode> expected) {
        return town.eventually(head, "/api/complaints/" + complaint, expected);
    }

    private static List<String> meanings(JsonNode complaint) {
        return complaint.path("messages").findValuesAsString("meaning");
    }

    @Test
    void the_mayor_tags_an_office_below_a_post_that_named_nobody() throws IOException {
        String head = tokenOfTheHead();
        String post = visitor.posts("rina.kedung", "Jembatan Wates miring, anak sekolah lewat tiap hari");
        visitor.comments("bupati.randukara", post, "@dinaspupr.randukara tolong segera ditangani");

        String complaint = complaintOf(head, post);
        JsonNode seen = seen(head, complaint, one -> one.path("mayorsTags").size() == 1);
        assertThat(seen.at("/mayorsTags/0/opd").asString()).isEqualTo("dinas-pupr");
        assertThat(seen.path("text").asString()).startsWith("Jembatan Wates");
        assertThat(seen.path("permalink").asString()).isEqualTo(PLATFORM.url() + "/p/" + post);
        town.act(head, complaint, "answer", "{\"text\": \"Jembatan kami tutup sore ini.\"}")
                .expect(200);
        visitor.sees(post, "Jembatan kami tutup sore ini.");
    }

    @Test
    void the_walk_of_the_readme_in_a_browser() throws IOException {
        String post = visitor.posts("rina.kedung", "Lubang besar di Jalan Mawar, kemarin motor jatuh");
        try (Telephones telephones = Telephones.open()) {
            Page mayor = telephones.one();
            mayor.navigate(PLATFORM.url() + "/p/" + post + "?as=bupati.randukara");
            mayor.locator("[name=text]").fill("@dinaspupr.randukara tolong segera");
            Telephones.submit(mayor, "form.add");

            String complaint = complaintOf(tokenOfTheHead(), post);
            Page head = telephones.one();
            head.navigate("http://localhost:" + port + "/login");
            head.locator("[name=user]").fill("kepala-dinas-pupr");
            head.locator("[name=password]").fill(ofTheHead("password"));
            Telephones.submit(head, "form:has([name=password])");
            head.navigate("http://localhost:" + port + "/inbox/" + complaint);
            assertThat(head.locator("h1").textContent()).startsWith("Lubang besar di Jalan Mawar");
            head.locator("#answer-text").fill("Ditambal sore ini.");
            Telephones.submit(head, Telephones.form(complaint, "answer"));
            Locator written = mayor.locator(".comment:has-text('ditulis oleh Tanggap')");
            written.filter(new Locator.FilterOptions().setHasText("Ditambal sore ini."))
                    .waitFor(PATIENTLY);

            Locator solution = Telephones.open(head, complaint, "resolve");
            solution.locator("[name=text]").fill("Sudah ditambal.");
            solution.locator("[name=evidence]").first().fill("https://foto.example.go.id/mawar.jpg");
            Telephones.submit(head, Telephones.form(complaint, "resolve"));

            Page rina = telephones.one();
            visitor.sees(post, "Sudah ditambal.");
            visitor.waitsForTheNextSecond();
            rina.navigate(PLATFORM.url() + "/p/" + post + "?as=rina.kedung");
            rina.locator("[name=text]").fill("@dinaspupr.randukara sudah bagus, terima kasih");
            Telephones.submit(rina, "form.add");
            seen(
                    tokenOfTheHead(),
                    complaint,
                    one -> one.path("status").asString().equals("closed"));
            head.navigate("http://localhost:" + port + "/inbox/" + complaint);
            assertThat(head.locator("main").textContent())
                    .contains("Ditutup", "sudah bagus, terima kasih", "terbit di Instagram");
        }
    }

    @Test
    void what_an_office_says_on_the_platform_is_its_answer_here() throws IOException {
        String head = tokenOfTheHead();
        String post = visitor.posts("dinaspupr.randukara", "Pekan ini kami menambal jalan");
        String asked = visitor.comments("pak.darmo", post, "Gang Melati juga berlubang, kapan?");
        String complaint = complaintOf(head, asked);
        visitor.answers("dinaspupr.randukara", post, asked, "Masuk jadwal hari Senin.");

        JsonNode answered = seen(head, complaint, one -> meanings(one).contains("ANSWER"));
        assertThat(answered.at("/messages/1/text").asString()).isEqualTo("Masuk jadwal hari Senin.");
        assertThat(answered.at("/messages/1/opd").asString()).isEqualTo("dinas-pupr");
    }

    @Test
    void every_page_says_that_it_is_invented() {
        assertThat(town.get(null, "/").expect(200).text())
                .contains("Data contoh: Kabupaten Randukara tidak ada.")
                .contains("class=\"everywhere\"");
        JsonNode state = town.get(null, "/api/demo").expect(200).json();
        assertThat(state.path("done").asInt()).isEqualTo(COMPLAINTS);
        assertThat(state.path("regency").asString()).isEqualTo("Kabupaten Randukara");
    }

    @Test
    void the_public_finds_it_and_the_mayor_has_figures() {
        town.eventually(
                null, "/api/public/complaints", found -> found.path("total").asInt() > COMPLAINTS * 8 / 10);
        JsonNode latency = town.eventually(
                town.tokenOf("mayor"),
                "/api/latency?clock=first-response&by=opd",
                figures -> figures.path("total").path("n").asInt() > COMPLAINTS / 2);
        long median = latency.path("total").path("p50").asLong();
        assertThat(Duration.ofSeconds(median)).isBetween(Duration.ofMinutes(30), Duration.ofDays(5));
    }

    @Test
    void what_is_in_real_use_is_told_apart() throws SQLException {
        try (Connection connection = TestEngines.asOwner(environment).getConnection();
                Statement change = connection.createStatement()) {
            assertThat(DemoMark.isRealUse(connection)).isFalse();
            connection.setAutoCommit(false);
            change.executeUpdate("delete from demo_regency");
            assertThat(DemoMark.isRealUse(connection)).isTrue();
            change.executeUpdate("delete from event where sequence is distinct from 0"
                    + " or name not in ('policy.service-policy-adopted', 'calendar.adopted')");
            assertThat(DemoMark.isRealUse(connection)).isFalse();
            connection.rollback();
        }
    }
}
