package id.tanggap.access;

import static id.tanggap.access.Caller.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Credentials;
import id.tanggap.access.account.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AccessTest
class SignInTest {

    private static @Nullable Credentials local;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Staff staff;

    @Autowired
    MovableClock clock;

    @Test
    void a_browser_is_sent_to_the_login_page_and_back() {
        var mayor = staff.settled("sign-in-mayor", Role.MAYOR);
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
    void behind_https_cookies_belong_to_this_site_alone() {
        var mayor = staff.settled("sign-in-https", Role.MAYOR);
        var form = Caller.browser(port).with("X-Forwarded-Proto", "https").get("/login");
        assertThat(form.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .startsWith("__Host-XSRF-TOKEN=")
                        .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
                        .doesNotContain("Domain"));
        var browser = Caller.browser(port).with("X-Forwarded-Proto", "https").with("Cookie", kept(form));

        var signedIn = browser.form(
                "/login",
                Map.of("_csrf", Caller.formToken(form), "user", "sign-in-https", "password", mayor.password()));

        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("__Host-tanggap_session="))
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
                        .doesNotContain("Domain"));
        assertThat(browser.with("Cookie", kept(signedIn)).get("/mayor").statusCode())
                .isEqualTo(200);
        assertThat(browser.with("Cookie", kept(signedIn).replace("__Host-", ""))
                        .get("/mayor")
                        .statusCode())
                .as("a cookie that somebody else could have set")
                .isEqualTo(303);
    }

    @Test
    void a_form_token_in_the_address_is_none() {
        var mayor = staff.settled("sign-in-address", Role.MAYOR);
        var browser = Caller.browser(port);
        browser.signIn("sign-in-address", mayor.password(), "/desk");

        assertThat(browser.form("/desk?_csrf=" + browser.formToken("/desk"), Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.form("/desk?%5Fcsrf=" + browser.formToken("/desk"), Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_upload_shows_its_form_token_first_and_loses_nothing_of_it() {
        var mayor = staff.settled("sign-in-upload", Role.MAYOR);
        var browser = Caller.browser(port);
        browser.signIn("sign-in-upload", mayor.password(), "/desk");
        var file = "baris,\r\n".repeat(20_000);

        var taken = browser.upload("/files", Map.of("_csrf", browser.formToken("/desk")), file);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(Integer.parseInt(taken.body())).isGreaterThan(file.length());
        assertThat(browser.upload("/files", Map.of("_csrf", "guessed"), file).statusCode())
                .isEqualTo(403);
        assertThat(browser.upload("/files", Map.of("other", browser.formToken("/desk")), file)
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.upload("/files?_csrf=" + browser.formToken("/desk"), Map.of(), file)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Caller.program(port)
                        .token(mayor.token())
                        .upload("/files", Map.of(), file)
                        .statusCode())
                .isEqualTo(200);
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
        local = local == null ? staff.settled("sign-in-local", Role.DISKOMINFO) : local;

        var signedIn = Caller.browser(port).signIn("sign-in-local", local.password(), returnTo);

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
        var mayor = staff.settled("sign-in-csrf", Role.MAYOR);
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
        var mayor = staff.settled("sign-in-bearer", Role.MAYOR);

        assertThat(Caller.program(port).token(mayor.token()).json("/desk", "{}").statusCode())
                .isEqualTo(200);
        assertThat(Caller.program(port).json("/webhooks/meta", "{}").statusCode())
                .isEqualTo(200);
        assertThat(Caller.browser(port).form("/reports", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_session_for_good() {
        var mayor = staff.settled("sign-in-out", Role.MAYOR);
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
        var mayor = staff.settled("sign-in-idle", Role.MAYOR);
        var browser = Caller.browser(port);
        browser.signIn("sign-in-idle", mayor.password(), "/desk");

        clock.pass(Duration.ofHours(7));
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofHours(7));
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofHours(8));
        assertThat(browser.get("/desk").statusCode()).isEqualTo(303);
    }

    @Test
    void however_much_it_is_used_a_session_ends_after_a_day() {
        var mayor = staff.settled("sign-in-day", Role.MAYOR);
        var browser = Caller.browser(port);
        browser.signIn("sign-in-day", mayor.password(), "/desk");

        for (int hours = 0; hours < 23; hours++) {
            clock.pass(Duration.ofHours(1));
            assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
        }
        clock.pass(Duration.ofHours(1));
        assertThat(browser.get("/desk").statusCode()).isEqualTo(303);
    }

    @Test
    void a_closed_account_and_a_reissue_end_the_sessions_at_once() {
        var member = staff.settled("sign-in-closed", Role.MAYOR);
        var browser = Caller.browser(port);
        var other = Caller.browser(port);
        browser.signIn("sign-in-closed", member.password(), "/desk");
        accounts.reissue("sign-in-closed");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(303);

        var reissued = accounts.reissue("sign-in-closed").orElseThrow();
        assertThat(location(other.signIn("sign-in-closed", reissued.password(), "")))
                .isEqualTo("/account/password");
        assertThat(other.get("/account/password").statusCode()).isEqualTo(200);
        accounts.close("sign-in-closed");
        assertThat(location(other.get("/account/password"))).startsWith("/login");
    }

    @Test
    void who_fails_again_and_again_waits_longer_and_longer() {
        var mayor = staff.settled("sign-in-guessed", Role.MAYOR);
        var guesser = Caller.browser(port).with("X-Forwarded-For", "203.0.113.1");
        for (int guess = 0; guess < 5; guess++) {
            assertThat(location(guesser.signIn("sign-in-guessed", "guess", ""))).isEqualTo("/login?error");
        }

        assertThat(location(guesser.signIn("Sign-In-Guessed ", mayor.password(), "/mayor")))
                .as("the right one, too, and however the name is written")
                .isEqualTo("/login?limited=2&returnTo=%2Fmayor");
        clock.pass(Duration.ofSeconds(2));
        assertThat(location(guesser.signIn("sign-in-guessed", "guess", ""))).isEqualTo("/login?error");
        assertThat(location(guesser.signIn("sign-in-guessed", "guess", ""))).isEqualTo("/login?limited=4");
        clock.pass(Duration.ofSeconds(4));
        assertThat(location(guesser.signIn("sign-in-guessed", mayor.password(), "")))
                .isEqualTo("/mayor");
    }

    @Test
    void who_guesses_does_not_keep_the_owner_out() {
        var mayor = staff.settled("sign-in-owner", Role.MAYOR);
        var owners = Caller.browser(port).with("X-Forwarded-For", "203.0.113.2");
        owners.signIn("sign-in-owner", mayor.password(), "");
        var sameNetwork = Caller.browser(port).with("X-Forwarded-For", "203.0.113.2");
        for (int guess = 0; guess < 6; guess++) {
            sameNetwork.signIn("sign-in-owner", "guess", "");
        }
        assertThat(location(sameNetwork.signIn("sign-in-owner", mayor.password(), "")))
                .startsWith("/login?limited");

        assertThat(location(Caller.browser(port)
                        .with("X-Forwarded-For", "198.51.100.7")
                        .signIn("sign-in-owner", mayor.password(), "")))
                .as("from another network")
                .isEqualTo("/mayor");
        assertThat(location(owners.signIn("sign-in-owner", mayor.password(), "")))
                .as("in a browser of the owner's, beside whoever guesses")
                .isEqualTo("/mayor");
    }

    @Test
    void a_name_with_a_control_character_in_it_is_no_name_and_no_way_around_the_delay() {
        var mayor = staff.settled("sign-in-nul", Role.MAYOR);
        var guesser = Caller.browser(port).with("X-Forwarded-For", "203.0.113.3");
        for (String name :
                List.of("sign-in-nul\0", "\0sign-in-nul", "sign-in\0-nul", "sign-in-nul\n", "sign-in-nul\u001c")) {
            assertThat(location(guesser.signIn(name, mayor.password(), "")))
                    .as(name)
                    .isEqualTo("/login?error");
        }
        assertThat(location(guesser.signIn("\uff33IGN-in-nul", mayor.password(), "")))
                .as("compatible letters are the letters")
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
        assertThat(limited.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(limited.body()).contains("urn:tanggap:problem:too-many-sign-ins");
    }

    private static String kept(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .filter(cookie -> !cookie.endsWith("="))
                .collect(Collectors.joining("; "));
    }

    private static String sessionOf(Caller browser) {
        return browser.cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("tanggap_session"))
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
