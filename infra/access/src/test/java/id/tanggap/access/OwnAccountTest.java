package id.tanggap.access;

import static id.tanggap.access.Caller.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Credentials;
import id.tanggap.access.account.Role;
import id.tanggap.access.audit.SecurityEvent;
import id.tanggap.access.audit.SecurityLines;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AccessTest
class OwnAccountTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern SECRET = Pattern.compile("<code>([^<]+)</code>");
    private static final String OWN = "kuda nil makan rumput";

    @RegisterExtension
    final SecurityLines lines = new SecurityLines();

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Staff staff;

    @Autowired
    MovableClock clock;

    @Test
    void the_first_sign_in_leads_to_an_own_password_before_anything_else() {
        var head = accounts.open("own-first", Role.MAYOR, null).orElseThrow();
        var browser = Caller.browser(port);

        assertThat(location(browser.signIn("own-first", head.password(), "/mayor?by=opd")))
                .isEqualTo("/account/password?returnTo=%2Fmayor%3Fby%3Dopd");
        assertThat(location(browser.get("/desk"))).isEqualTo("/account/password?returnTo=%2Fdesk");
        assertThat(browser.get("/news").statusCode())
                .as("what everybody may see")
                .isEqualTo(200);
        var program = Caller.program(port).with("Cookie", "tanggap_session=" + browser.cookie("tanggap_session"));
        assertThat(program.get("/me").body()).contains("urn:tanggap:problem:own-password-first");
        assertThat(program.with("HX-Request", "true").get("/me").headers().firstValue("HX-Redirect"))
                .hasValue("/account/password");

        var chosen = browser.submit(
                "/account/password",
                "/account/password",
                Map.of("password", OWN, "repeated", OWN, "returnTo", "/mayor?by=opd"));
        assertThat(location(chosen)).isEqualTo("/mayor?by=opd");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
        assertThat(location(Caller.browser(port).signIn("own-first", head.password(), "")))
                .as("the initial one is dead")
                .isEqualTo("/login?error");
        assertThat(location(Caller.browser(port).signIn("own-first", OWN, ""))).isEqualTo("/mayor");
    }

    @Test
    void until_then_the_initial_one_lets_in_again_and_the_token_works_all_the_time() {
        var head = accounts.open("own-again", Role.MAYOR, null).orElseThrow();

        Caller.browser(port).signIn("own-again", head.password(), "");
        assertThat(location(Caller.browser(port).signIn("own-again", head.password(), "")))
                .isEqualTo("/account/password");
        var software = Caller.program(port).token(head.token());
        assertThat(software.get("/me").statusCode()).isEqualTo(200);
        assertThat(software.json("/api/account/password", "{\"password\": \"" + OWN + "\"}")
                        .body())
                .as("a token alone does not take over the account")
                .contains("password-wrong-current");

        chooseOwn("own-again", head);
        assertThat(software.get("/me").statusCode()).as("before and after").isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "kuda nil, kuda nil, too-short",
        "kuda nil makan rumput, kuda nil makan rumpu, not-repeated",
        "Own-Policy-2026, Own-Policy-2026, has-name",
    })
    void a_password_that_will_not_do_is_told_why(String password, String repeated, String why) {
        accounts.open("own-policy", Role.MAYOR, null);
        var browser = Caller.browser(port);
        browser.signIn(
                "own-policy", accounts.reissue("own-policy").orElseThrow().password(), "");

        var refused = browser.submit(
                "/account/password", "/account/password", Map.of("password", password, "repeated", repeated));

        assertThat(location(refused)).isEqualTo("/account/password?problem=" + why);
        assertThat(location(browser.get("/desk"))).startsWith("/account/password");
    }

    @Test
    void changing_asks_for_the_old_one_and_ends_the_other_sessions() {
        var mayor = staff.settled("own-change", Role.MAYOR);
        var browser = signedIn("own-change", mayor);
        var other = signedIn("own-change", mayor);

        assertThat(location(change(browser, "guessed", OWN))).isEqualTo("/account/password?problem=wrong-current");
        assertThat(location(change(browser, mayor.password(), mayor.password())))
                .isEqualTo("/account/password?problem=as-before");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);

        assertThat(location(change(browser, mayor.password(), OWN))).isEqualTo("/account?done=password");
        assertThat(browser.get("/desk").statusCode()).as("here it goes on").isEqualTo(200);
        assertThat(other.get("/desk").statusCode()).isEqualTo(303);
        assertThat(lines.of(SecurityEvent.PASSWORD_CHANGED))
                .singleElement()
                .asString()
                .contains("user=own-change");
        assertThat(lines.of(SecurityEvent.PASSWORD_CHANGE_REFUSED)).hasSize(1);
        assertThat(lines.all()).noneMatch(line -> line.contains(OWN) || line.contains(mayor.password()));
    }

    @Test
    void an_unattended_browser_does_not_let_anybody_guess_the_old_one() {
        var mayor = staff.settled("own-guess", Role.MAYOR);
        var browser = signedIn("own-guess", mayor);
        for (int guess = 0; guess < 10; guess++) {
            change(browser, "guess", OWN);
        }

        var limited = change(browser, mayor.password(), OWN);

        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_member_sees_where_the_account_is_signed_in_and_ends_one_session_or_all() {
        var mayor = staff.settled("own-sessions", Role.MAYOR);
        var phone = Caller.browser(port)
                .with("X-Forwarded-For", "198.51.100.20")
                .with(
                        "User-Agent",
                        "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36");
        phone.signIn("own-sessions", mayor.password(), "");
        clock.pass(Duration.ofMinutes(1));
        var desk = signedIn("own-sessions", mayor);

        JsonNode sessions = JSON.readTree(desk.get("/api/account").body()).path("sessions");
        assertThat(sessions.size()).isEqualTo(2);
        assertThat(sessions.get(0).path("current").asBoolean()).isTrue();
        assertThat(sessions.get(1).path("device").asString()).isEqualTo("Chrome, Android");
        assertThat(sessions.get(1).path("address").asString()).isEqualTo("198.51.100.20");
        assertThat(sessions.get(1).path("current").asBoolean()).isFalse();

        String phones = sessions.get(1).path("id").asString();
        var stranger = signedIn("own-stranger", staff.settled("own-stranger", Role.MAYOR));
        stranger.submit("/desk", "/account/sessions/" + phones + "/end", Map.of());
        assertThat(phone.get("/desk").statusCode()).as("somebody else's").isEqualTo(200);
        assertThat(location(desk.submit("/desk", "/account/sessions/" + phones + "/end", Map.of())))
                .isEqualTo("/account?done=session");
        assertThat(phone.get("/desk").statusCode()).isEqualTo(303);
        assertThat(desk.get("/desk").statusCode()).isEqualTo(200);

        phone.signIn("own-sessions", mayor.password(), "");
        assertThat(location(desk.submit("/desk", "/account/sessions/end", Map.of())))
                .isEqualTo("/login");
        assertThat(desk.get("/desk").statusCode()).isEqualTo(303);
        assertThat(phone.get("/desk").statusCode()).isEqualTo(303);
        assertThat(lines.of(SecurityEvent.SESSIONS_ENDED)).hasSize(2);
    }

    @Test
    void a_token_has_a_name_and_an_end_and_is_shown_once() {
        var mayor = staff.settled("own-token", Role.MAYOR);
        clock.pass(Duration.ofMinutes(1));
        var browser = signedIn("own-token", mayor);
        String day = today().plusDays(30).toString();

        var shown = browser.submit("/desk", "/account/tokens", Map.of("name", "Dasbor <statistik>", "ends", day));
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(shown.body()).contains("Dasbor &lt;statistik&gt;");
        var code = SECRET.matcher(shown.body());
        assertThat(code.find()).isTrue();
        var software = Caller.program(port).token(code.group(1));

        assertThat(software.get("/me").body()).contains("own-token");
        JsonNode listed =
                JSON.readTree(browser.get("/api/account").body()).path("tokens").get(0);
        assertThat(listed.path("name").asString()).isEqualTo("Dasbor <statistik>");
        assertThat(listed.path("usedAt").asString()).isEqualTo(clock.instant().toString());
        assertThat(browser.get("/api/account").body()).doesNotContain(code.group(1));
        assertThat(browser.submit("/desk", "/account/tokens", Map.of("name", "dasbor <STATISTIK>", "ends", day))
                        .statusCode())
                .as("the form sent twice")
                .isEqualTo(409);

        clock.pass(Duration.ofDays(32));
        assertThat(software.get("/me").statusCode()).isEqualTo(401);
        assertThat(lines.of(SecurityEvent.TOKEN_CREATED)).hasSize(1);
        assertThat(lines.of(SecurityEvent.TOKEN_REFUSED))
                .singleElement()
                .asString()
                .contains("user=own-token", "reason=ended");
    }

    @Test
    void a_token_ends_when_it_is_revoked() {
        var mayor = staff.settled("own-revoke", Role.MAYOR);
        var software = Caller.program(port).token(mayor.token());
        String token = JSON.readTree(software.get("/api/account").body())
                .path("tokens")
                .get(0)
                .path("id")
                .asString();
        var other = Caller.program(port)
                .token(staff.settled("own-other", Role.MAYOR).token());
        other.json("/api/account/tokens/" + token + "/revoke", "{}");
        assertThat(software.get("/me").statusCode()).as("by somebody else").isEqualTo(200);

        assertThat(software.json("/api/account/tokens/" + token + "/revoke", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(software.get("/me").statusCode()).isEqualTo(401);
        assertThat(lines.of(SecurityEvent.TOKEN_REVOKED))
                .singleElement()
                .asString()
                .contains("user=own-revoke");
        assertThat(lines.of(SecurityEvent.TOKEN_REFUSED))
                .singleElement()
                .asString()
                .contains("reason=revoked");
    }

    @ParameterizedTest
    @CsvSource({"-1, token-end", "400, token-end"})
    void a_token_ends_within_a_year(int days, String problem) {
        var browser = signedIn("own-end" + days, staff.settled("own-end" + days, Role.MAYOR));

        String formToken = browser.formToken("/desk");

        var refused = Caller.program(port)
                .with("Cookie", cookies(browser))
                .form(
                        "/account/tokens",
                        Map.of(
                                "_csrf",
                                formToken,
                                "name",
                                "x",
                                "ends",
                                today().plusDays(days).toString()));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(problem, "\"field\":\"ends\"");
    }

    @Test
    void a_token_does_not_make_another_token() {
        var mayor = staff.settled("own-child", Role.MAYOR);

        var refused = Caller.program(port)
                .token(mayor.token())
                .json("/api/account/tokens", "{\"name\": \"anak\", \"ends\": \"" + today().plusDays(1) + "\"}");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("sign-in-for-tokens");
    }

    @Test
    void by_json_the_field_that_is_wrong_is_named() {
        var mayor = staff.settled("own-json", Role.MAYOR);
        var program = Caller.program(port).token(mayor.token());

        assertThat(program.json("/api/account/password", "{}").body()).contains("\"field\":\"password\"");
        assertThat(program.json("/api/account/tokens", "{}").body())
                .contains("\"field\":\"name\"", "\"field\":\"ends\"");
        assertThat(program.json(
                                "/api/account/password",
                                "{\"current\": \"%s\", \"password\": \"pendek\"}".formatted(mayor.password()))
                        .body())
                .contains("password-too-short", "\"field\":\"password\"");
        assertThat(program.json(
                                "/api/account/password",
                                "{\"current\": \"%s\", \"password\": \"%s\"}".formatted(mayor.password(), OWN))
                        .statusCode())
                .isEqualTo(204);
    }

    private HttpResponse<String> change(Caller browser, String current, String wanted) {
        return browser.submit(
                "/account/password",
                "/account/password",
                Map.of("current", current, "password", wanted, "repeated", wanted));
    }

    private void chooseOwn(String user, Credentials credentials) {
        var browser = Caller.browser(port);
        browser.signIn(user, credentials.password(), "");
        browser.submit("/account/password", "/account/password", Map.of("password", OWN, "repeated", OWN));
    }

    private Caller signedIn(String user, Credentials credentials) {
        var browser = Caller.browser(port);
        browser.signIn(user, credentials.password(), "");
        return browser;
    }

    private static String cookies(Caller browser) {
        return browser.cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
    }
}
