package id.tanggap.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Role;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.json.JsonContent;
import org.springframework.test.json.JsonContentAssert;

@AccessTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    private Caller caller;

    @BeforeEach
    void signedIn() {
        accounts.open("problem", Role.MAYOR, null);
        caller = Caller.program(port)
                .token(accounts.reissue("problem").orElseThrow().token());
    }

    @Test
    void a_problem_names_its_kind_its_field_and_its_remedy_in_the_language_of_the_reader() {
        var indonesian = json(caller.get("/street/melati").body());
        indonesian.extractingPath("$.type").isEqualTo("urn:tanggap:problem:no-such-street");
        indonesian.extractingPath("$.title").isEqualTo("Tidak ditemukan");
        indonesian.extractingPath("$.status").isEqualTo(404);
        indonesian.extractingPath("$.detail").isEqualTo("Tidak ada jalan melati.");
        indonesian.extractingPath("$.instance").isEqualTo("/street/melati");
        indonesian.extractingPath("$.errors[0].field").isEqualTo("name");

        json(caller.with("Accept-Language", "en-GB,en;q=0.9")
                        .get("/street/melati")
                        .body())
                .extractingPath("$.detail")
                .isEqualTo("There is no street melati.");
        json(caller.with("Cookie", "lang=id").get("/street/melati").body())
                .extractingPath("$.detail")
                .as("who has chosen a language gets it")
                .isEqualTo("Tidak ada jalan melati.");
    }

    @Test
    void another_modules_exception_is_told_by_its_translator_however_deep_it_lies() {
        var answer = caller.get("/translated");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("urn:tanggap:problem:closed", "Kantor pusat tutup.");
    }

    @Test
    void every_field_that_is_not_valid_is_listed() {
        var indonesian = caller.json("/opds", "{\"id\": \" \", \"level\": 12}");
        assertThat(indonesian.statusCode()).isEqualTo(400);
        assertThat(indonesian.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        json(indonesian.body()).extractingPath("$.errors").asArray().hasSize(2);
        json(indonesian.body())
                .extractingPath("$.errors[?(@.field=='id')].message")
                .asArray()
                .containsExactly("wajib diisi");

        json(caller.with("Accept-Language", "en")
                        .json("/opds", "{\"id\": \" \", \"level\": 1}")
                        .body())
                .extractingPath("$.errors[0].message")
                .isEqualTo("must be filled in");
    }

    @Test
    void a_body_that_cannot_be_read_is_told_with_the_place() {
        json(caller.json("/opds", "{\n  \"id\": \"a\",\n  oops\n}").body())
                .extractingPath("$.detail")
                .asString()
                .contains("baris 3");
        var kind = json(
                caller.json("/opds", "{\"id\": \"a\", \"kind\": \"PABRIK\"}").body());
        kind.extractingPath("$.errors[0].field").isEqualTo("kind");
        kind.extractingPath("$.errors[0].message").isEqualTo("harus salah satu dari: DINAS, BADAN");
        json(caller.json("/opds", "{\"id\": \"a\", \"since\": \"kemarin\"}").body())
                .extractingPath("$.errors[0].message")
                .asString()
                .contains("2026-01-31T08:00:00+07:00");
        var empty = caller.json("/opds", "");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).doesNotContain("id.tanggap", "java");
    }

    @Test
    void parameters_are_told_by_name() {
        json(caller.get("/count").body()).extractingPath("$.errors[0].field").isEqualTo("of");
        json(caller.get("/count?of=many").body())
                .extractingPath("$.errors[0].message")
                .isEqualTo("harus bilangan bulat");
        var limit = json(caller.get("/count?of=1&limit=1000").body());
        limit.extractingPath("$.errors[0].field").isEqualTo("limit");
        limit.extractingPath("$.errors[0].message").isEqualTo("paling besar 100");
    }

    @Test
    void a_method_or_a_type_that_is_not_supported_is_told_with_those_that_are() {
        var method = caller.get("/reports");
        assertThat(method.statusCode()).as("no rule names it").isEqualTo(404);
        assertThat(Caller.program(port).get("/logout").statusCode()).isEqualTo(401);

        var type = caller.with("Content-Type", "text/csv").json("/opds", "a,b");
        assertThat(type.statusCode()).isEqualTo(415);
        assertThat(type.body()).contains("application/json");
    }

    @Test
    void what_nobody_expected_is_in_the_log_and_only_there(CapturedOutput output) {
        var answer = caller.get("/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("hunter2", "IllegalState");
        var correlation = Pattern.compile("\"correlation\":\"([^\"]+)\"").matcher(answer.body());
        assertThat(correlation.find()).isTrue();
        assertThat(output).contains(correlation.group(1), "hunter2");
    }

    @Test
    void a_database_that_is_away_is_told_as_a_pause(CapturedOutput output) {
        var answer = caller.get("/away");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(output).contains("GET /away");
    }

    @Test
    void a_body_that_its_type_does_not_take_is_told_as_such() {
        json(caller.json("/opds", "[]").body())
                .extractingPath("$.detail")
                .asString()
                .contains("bentuk");
    }

    @Test
    void a_browser_gets_a_page() {
        var page = Caller.browser(port).get("/nowhere");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body())
                .contains("lang=\"id\"", "Tidak ditemukan", "/css/tanggap.css")
                .doesNotContain("Whitelabel");
    }

    @Test
    void what_the_container_refuses_is_a_problem_too() {
        var refused = Caller.program(port).get("/me;a=b");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("urn:tanggap:problem:bad-request");
    }

    private static JsonContentAssert json(String body) {
        return new JsonContentAssert(new JsonContent(body));
    }
}
