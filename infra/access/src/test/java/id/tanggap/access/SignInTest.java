package id.tanggap.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AccessTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    @Test
    void a_browser_is_sent_to_the_login_page_and_back() {
        var mayor = accounts.open("sign-in-mayor", Role.MAYOR, null).orElseThrow();
        var browser = Caller.browser(port);

        var sent = browser.get("/mayor?by=opd&from=2026");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(location(sent)).isEqualTo("/login?returnTo=%2Fmayor%3Fby%3Dopd%26from%3D2026");

        var signedIn = browser.signIn("sign-in-mayor", mayor.password(), "/mayor?by=opd&from=2026");
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(location(signedIn)).isEqualTo("/mayor?by=opd&from=2026");
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("tanggap_session=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Secure"));
        assertThat(browser.get("/mayor").statusCode()).isEqualTo(200);
    }

    @Test
    void the_cookie_is_secure_behind_https() {
        var mayor = accounts.open("sign-in-https", Role.MAYOR, null).orElseThrow();
        var browser = Caller.browser(port);
        var token = browser.formToken("/login");

        var signedIn = browser.with("X-Forwarded-Proto", "https")
                .form("/login", Map.of("_csrf", token, "user", "sign-in-https", "password", mayor.password()));

        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("tanggap_session=").contains("Secure"));
    }

    @Test
    void an_htmx_page_whose_session_ended_is_led_to_the_login_page() {
        var answer = Caller.program(port)
                .with("HX-Request", "true")
                .with("HX-Current-URL", "https://tanggap.example/desk?open=1")
                .get("/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/login?returnTo=%2Fdesk%3Fopen%3D1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example", "javascript:alert(1)",
                "/\t/evil.example", "/\n/evil.example", "evil.example", "", "/login?again"
            })
    void signing_in_never_leads_to_another_site(String returnTo) {
        accounts.open("sign-in-local", Role.DISKOMINFO, null);
        var credentials = accounts.reissue("sign-in-local").orElseThrow();

        var signedIn = Caller.browser(port).signIn("sign-in-local", credentials.password(), returnTo);

        assertThat(location(signedIn)).as("the desk of the role").isEqualTo("/triage");
    }

    @Test
    void a_wrong_password_leads_back_to_the_form() {
        accounts.open("sign-in-wrong", Role.MAYOR, null);

        var page = Caller.browser(port).signIn("sign-in-wrong", "guessed", "/mayor");
        assertThat(location(page)).isEqualTo("/login?error&returnTo=%2Fmayor");

        assertThat(location(Caller.browser(port).signIn("sign-in-\0wrong?", "guessed", "")))
                .isEqualTo("/login?error");

        var told = Caller.program(port).signIn("sign-in-wrong", "guessed", "/mayor");
        assertThat(told.statusCode()).isEqualTo(401);
        assertThat(told.body()).contains("urn:tanggap:problem:wrong-credentials");
    }

    @Test
    void writes_by_cookie_need_a_token_from_our_own_form() {
        var mayor = accounts.open("sign-in-csrf", Role.MAYOR, null).orElseThrow();
        var browser = Caller.browser(port);
        assertThat(browser.form("/login", Map.of("user", "sign-in-csrf", "password", mayor.password()))
                        .statusCode())
                .isEqualTo(403);
        browser.signIn("sign-in-csrf", mayor.password(), "/desk");

        assertThat(browser.form("/desk", Map.of("a", "b")).statusCode()).isEqualTo(403);
        var program = Caller.program(port).with("Cookie", sessionOf(browser));
        assertThat(program.json("/desk", "{}").body()).contains("urn:tanggap:problem:no-form-token");
        assertThat(browser.form("/desk", Map.of("_csrf", "guessed")).statusCode())
                .isEqualTo(403);
        assertThat(browser.form("/desk", Map.of("_csrf", browser.formToken("/desk")))
                        .statusCode())
                .isEqualTo(200);
        var script = browser.formToken("/desk");
        assertThat(browser.with("X-XSRF-TOKEN", script).json("/desk", "{}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void writes_by_token_by_webhook_and_by_nobody_need_none() {
        var mayor = accounts.open("sign-in-bearer", Role.MAYOR, null).orElseThrow();

        assertThat(Caller.program(port).token(mayor.token()).json("/desk", "{}").statusCode())
                .isEqualTo(200);
        assertThat(Caller.program(port).json("/webhooks/meta", "{}").statusCode())
                .isEqualTo(200);
        assertThat(Caller.browser(port).form("/reports", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_session_for_good() {
        var mayor = accounts.open("sign-in-out", Role.MAYOR, null).orElseThrow();
        var browser = Caller.browser(port);
        browser.signIn("sign-in-out", mayor.password(), "/desk");
        var kept = sessionOf(browser);

        var out = browser.form("/logout", Map.of("_csrf", browser.formToken("/desk")));

        assertThat(location(out)).isEqualTo("/");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(303);
        assertThat(Caller.browser(port).with("Cookie", kept).get("/desk").statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_session_lives_while_it_is_used_and_ends_after_the_idle_time() {
        var mayor = accounts.open("sign-in-idle", Role.MAYOR, null).orElseThrow();
        var browser = Caller.browser(port);
        browser.signIn("sign-in-idle", mayor.password(), "/desk");

        clock.pass(Duration.ofHours(11));
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofHours(11));
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofHours(12));
        assertThat(browser.get("/desk").statusCode()).isEqualTo(303);
    }

    @Test
    void a_closed_account_and_a_reissue_end_the_sessions_at_once() {
        var first = accounts.open("sign-in-closed", Role.MAYOR, null).orElseThrow();
        var browser = Caller.browser(port);
        browser.signIn("sign-in-closed", first.password(), "/desk");
        var second = accounts.reissue("sign-in-closed").orElseThrow();
        assertThat(browser.get("/desk").statusCode()).isEqualTo(303);

        browser.signIn("sign-in-closed", second.password(), "/desk");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
        accounts.close("sign-in-closed");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(303);
    }

    @Test
    void guessing_is_slowed_down_by_user() {
        var mayor = accounts.open("sign-in-guessed", Role.MAYOR, null).orElseThrow();
        for (int guess = 0; guess < 10; guess++) {
            var address = "203.0.113." + guess;
            assertThat(location(Caller.browser(port)
                            .with("X-Forwarded-For", address)
                            .signIn("sign-in-guessed", "guess", "")))
                    .isEqualTo("/login?error");
        }
        var locked = Caller.browser(port).with("X-Forwarded-For", "203.0.113.99");

        assertThat(location(locked.signIn("sign-in-guessed", mayor.password(), "")))
                .isEqualTo("/login?limited");
        clock.pass(Duration.ofMinutes(1));
        assertThat(location(locked.signIn("sign-in-guessed", mayor.password(), "")))
                .isEqualTo("/mayor");
    }

    @Test
    void guessing_is_slowed_down_by_address() {
        var guesser = Caller.program(port).with("X-Forwarded-For", "2001:db8::1");
        var token = guesser.formToken("/login");
        for (int guess = 0; guess < 30; guess++) {
            guesser.form("/login", Map.of("_csrf", token, "user", "u" + guess, "password", "guess"));
        }

        var neighbour = Caller.program(port).with("X-Forwarded-For", "2001:db8::ffff");
        var limited = neighbour.signIn("somebody", "guess", "");

        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(limited.body()).contains("urn:tanggap:problem:too-many-sign-ins");
    }

    private static String sessionOf(Caller browser) {
        return browser.cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("tanggap_session"))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
