package id.tanggap.access;

import static id.tanggap.access.Caller.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Credentials;
import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.audit.SecurityEvent;
import id.tanggap.access.audit.SecurityLines;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AccessTest
class AccountKeepingTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern SECRET = Pattern.compile("<code>([^<]+)</code>");

    private static @Nullable Credentials keeper;

    @RegisterExtension
    final SecurityLines lines = new SecurityLines();

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private Caller admin;

    @BeforeEach
    void anAdmin() {
        keeper = keeper == null ? staff.settled("keeper", Role.ADMIN) : keeper;
        admin = Caller.program(port).token(keeper.token());
    }

    @Test
    void a_person_gets_an_account_and_signs_in_with_it() {
        var opened = admin.json("/api/accounts", """
                        {"user": "Siti.Aminah", "role": "DISKOMINFO", "displayName": "Siti Aminah"}""");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        JsonNode given = JSON.readTree(opened.body());
        assertThat(given.path("user").asString()).isEqualTo("siti.aminah");
        assertThat(given.has("token"))
                .as("who needs one makes one, with an end")
                .isFalse();

        assertThat(location(Caller.browser(port)
                        .signIn("siti.aminah", given.path("password").asString(), "")))
                .isEqualTo("/account/password");
        assertThat(accounts.named("siti.aminah"))
                .contains(new StaffMember("siti.aminah", Role.DISKOMINFO, null, "Siti Aminah"));
        assertThat(lines.of(SecurityEvent.ACCOUNT_OPENED))
                .singleElement()
                .asString()
                .contains("user=siti.aminah", "role=DISKOMINFO", "by=keeper", "address=");
    }

    @Test
    void several_people_of_one_role_have_accounts_of_their_own() {
        for (String who : List.of("staf-bupati-1", "staf-bupati-2")) {
            assertThat(open(who, "MAYOR").statusCode()).isEqualTo(201);
        }

        JsonNode listed = JSON.readTree(
                admin.get("/api/accounts?q=STAF-bupati&role=MAYOR").body());
        assertThat(listed.path("total").asInt()).isEqualTo(2);
        assertThat(listed.path("items").findValuesAsString("user")).containsExactly("staf-bupati-1", "staf-bupati-2");
        assertThat(listed.path("items").findValuesAsString("password")).containsOnly("INITIAL");
        assertThat(JSON.readTree(admin.get("/api/accounts?q=staf-bupati&size=1").body())
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void the_same_wish_again_changes_nothing_and_another_person_needs_another_name() {
        open("twice-wished", "MAYOR");

        var again = open("twice-wished", "MAYOR");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("message").doesNotContain("\"password\"");
        var other = open("twice-wished", "ADMIN");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("user-taken", "\"field\":\"user\"");
    }

    @ParameterizedTest
    @CsvSource({
        "a b, MAYOR, X, user",
        "'mayor\u0000x', MAYOR, X, user",
        "someone, OPD_HEAD, X, role",
        "someone, OPD_OFFICER, X, role",
        "someone, KING, X, role",
        "someone, MAYOR, '', displayName",
        "someone, MAYOR, 'Siti\u0000', displayName",
        "someone, MAYOR, 'Siti \u202eabc', displayName",
    })
    void a_wish_that_makes_no_sense_names_its_field(String user, String role, String name, String field) {
        var refused = admin.json(
                "/api/accounts", JSON.writeValueAsString(Map.of("user", user, "role", role, "displayName", name)));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_keeps_accounts(Role role) {
        var other = Caller.program(port)
                .token(staff.settled("no-keeper-" + role.name().toLowerCase(java.util.Locale.ROOT), role)
                        .token());

        assertThat(other.get("/api/accounts").statusCode()).isEqualTo(403);
        assertThat(other.json("/api/accounts", "{}").statusCode()).isEqualTo(403);
        assertThat(other.json("/api/accounts/keeper/close", "{}").statusCode()).isEqualTo(403);
        assertThat(other.form("/admin/accounts/keeper/reissue", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(lines.of(SecurityEvent.ROLE_REFUSED)).hasSize(4).allMatch(line -> line.contains(" by=no-keeper-"));
    }

    @Test
    void a_reissue_kills_the_tokens_too_unless_they_are_to_be_kept() {
        var old = staff.settled("reissue-keep", Role.MAYOR);
        var software = Caller.program(port).token(old.token());

        var kept = admin.json("/api/accounts/reissue-keep/reissue", "{\"keepTokens\": true}");
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(software.get("/me").statusCode()).isEqualTo(200);
        assertThat(location(Caller.browser(port).signIn("reissue-keep", old.password(), "")))
                .isEqualTo("/login?error");

        var fresh = JSON.readTree(
                admin.json("/api/accounts/reissue-keep/reissue", "{}").body());
        assertThat(software.get("/me").statusCode()).isEqualTo(401);
        assertThat(location(Caller.browser(port)
                        .signIn("reissue-keep", fresh.path("password").asString(), "")))
                .isEqualTo("/account/password");
        assertThat(lines.of(SecurityEvent.CREDENTIALS_REISSUED)).hasSize(2);
        assertThat(admin.json("/api/accounts/nobody-at-all/reissue", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_closed_account_is_reopened_with_a_new_password() {
        var old = staff.settled("close-reopen", Role.MAYOR);
        var browser = Caller.browser(port);
        browser.signIn("close-reopen", old.password(), "");

        assertThat(admin.json("/api/accounts/close-reopen/close", "{}").statusCode())
                .isEqualTo(204);
        assertThat(admin.json("/api/accounts/close-reopen/close", "{}").statusCode())
                .as("again")
                .isEqualTo(204);
        assertThat(browser.get("/desk").statusCode()).isEqualTo(303);
        assertThat(Caller.program(port).token(old.token()).get("/me").statusCode())
                .isEqualTo(401);
        assertThat(open("close-reopen", "MAYOR").body()).contains("account-closed");
        assertThat(admin.json("/api/accounts/close-reopen/reissue", "{}").statusCode())
                .isEqualTo(409);

        var reopened = JSON.readTree(
                admin.json("/api/accounts/close-reopen/reopen", "{}").body());
        assertThat(location(Caller.browser(port)
                        .signIn("close-reopen", reopened.path("password").asString(), "")))
                .isEqualTo("/account/password");
        assertThat(Caller.program(port).token(old.token()).get("/me").statusCode())
                .as("what was revoked stays revoked")
                .isEqualTo(401);
        assertThat(admin.json("/api/accounts/close-reopen/reopen", "{}").body()).doesNotContain("\"password\"");
    }

    @Test
    void an_account_of_an_office_is_closed_here_and_opened_by_its_appointment() {
        staff.settled("kepala-dinkes", Role.OPD_HEAD);

        assertThat(admin.json("/api/accounts/kepala-dinkes/close", "{}").statusCode())
                .isEqualTo(204);
        var refused = admin.json("/api/accounts/kepala-dinkes/reopen", "{}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("account-of-office", "/api/opds/{id}/head");
    }

    @Test
    void the_last_admin_cannot_be_closed_even_if_two_close_each_other() throws Exception {
        jdbc.sql("update access_account set closed_at = now() where role = 'ADMIN' and user_name <> 'keeper'")
                .update();
        var last = admin.json("/api/accounts/keeper/close", "{}");
        assertThat(last.statusCode()).isEqualTo(409);
        assertThat(last.body()).contains("last-admin");

        var second = Caller.program(port)
                .token(staff.settled("keeper-two", Role.ADMIN).token());
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> wishes = List.of(
                    () -> admin.json("/api/accounts/keeper-two/close", "{}").statusCode(),
                    () -> second.json("/api/accounts/keeper/close", "{}").statusCode());
            both.invokeAll(wishes);
        }

        assertThat(accounts.countOpen(Role.ADMIN)).isEqualTo(1);
        keeper = accounts.named("keeper").isPresent() ? keeper : null;
        if (keeper == null) {
            keeper = accounts.open("keeper", Role.ADMIN, null).orElseThrow();
        }
    }

    @Test
    void an_account_says_whose_it_is() {
        open("renamed", "MAYOR");

        assertThat(admin.json("/api/accounts/renamed/name", "{\"displayName\": \" Budi Santoso \"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(accounts.named("renamed").orElseThrow().displayName()).isEqualTo("Budi Santoso");
        assertThat(admin.json("/api/accounts/renamed/name", "{\"displayName\": \"\"}")
                        .body())
                .contains("\"field\":\"displayName\"");
    }

    @Test
    void the_tokens_of_an_account_can_be_seen_and_revoked() {
        var owner = staff.settled("token-owner", Role.DISKOMINFO);
        JsonNode tokens =
                JSON.readTree(admin.get("/api/accounts/token-owner").body()).path("tokens");
        assertThat(tokens.findValuesAsString("name")).containsExactly("Token awal");

        admin.json(
                "/api/accounts/token-owner/tokens/" + tokens.get(0).path("id").asString() + "/revoke", "{}");

        assertThat(Caller.program(port).token(owner.token()).get("/me").statusCode())
                .isEqualTo(401);
        assertThat(lines.of(SecurityEvent.TOKEN_REVOKED))
                .singleElement()
                .asString()
                .contains("user=token-owner", "by=keeper");
    }

    @Test
    void all_of_it_by_the_forms_of_a_page() {
        var browser = Caller.browser(port);
        var other = staff.settled("forms-admin", Role.ADMIN);
        browser.signIn("forms-admin", other.password(), "");

        var shown = browser.submit(
                "/desk",
                "/admin/accounts",
                Map.of("user", "by-form", "role", "MAYOR", "displayName", "Oleh <Formulir>"));
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        var code = SECRET.matcher(shown.body());
        assertThat(code.find()).isTrue();
        assertThat(location(Caller.browser(port).signIn("by-form", code.group(1), "")))
                .isEqualTo("/account/password");

        assertThat(browser.submit("/desk", "/admin/accounts/by-form/reissue", Map.of())
                        .body())
                .contains("<code>");
        assertThat(location(browser.submit("/desk", "/admin/accounts/by-form/name", Map.of("displayName", "Lain"))))
                .isEqualTo("/admin/accounts/by-form?done");
        assertThat(location(browser.submit("/desk", "/admin/accounts/by-form/close", Map.of())))
                .isEqualTo("/admin/accounts/by-form?done");
        assertThat(browser.submit("/desk", "/admin/accounts/by-form/reopen", Map.of())
                        .body())
                .contains("<code>");
        assertThat(browser.form("/admin/accounts/by-form/close", Map.of()).statusCode())
                .as("without the token of a form of ours")
                .isEqualTo(403);
    }

    private HttpResponse<String> open(String user, String role) {
        return admin.json("/api/accounts", """
                        {"user": "%s", "role": "%s", "displayName": "Orang %s"}""".formatted(user, role, user));
    }
}
