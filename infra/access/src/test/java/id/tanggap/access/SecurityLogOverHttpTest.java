package id.tanggap.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.account.Role;
import id.tanggap.access.audit.SecurityEvent;
import id.tanggap.access.audit.SecurityLines;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@AccessTest
@ExtendWith(OutputCaptureExtension.class)
class SecurityLogOverHttpTest {

    @RegisterExtension
    final SecurityLines lines = new SecurityLines();

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    MeterRegistry meters;

    @Test
    void a_refused_sign_in_with_a_broken_name_is_one_clean_line(CapturedOutput output) {
        Caller.browser(port)
                .with("X-Forwarded-For", "203.0.113.40")
                .signIn(
                        "mayor\0\r\n2026-01-01 INFO tanggap.security event=signed-in user=mayor",
                        "hunter2-hunter2",
                        "");

        assertThat(lines.of(SecurityEvent.SIGN_IN_REFUSED))
                .singleElement()
                .asString()
                .matches("time=\\S+ event=sign-in-refused reason=not-a-name address=203.0.113.40");
        assertThat(output.getAll().lines().filter(line -> line.contains("203.0.113.40")))
                .as("as it is written")
                .hasSize(1)
                .noneMatch(line -> line.contains("signed-in"));
        assertThat(output).doesNotContain("hunter2");
    }

    @Test
    void a_sign_in_is_told_with_its_user_and_its_address() {
        var mayor = staff.settled("log-mayor", Role.MAYOR);
        var browser = Caller.browser(port).with("X-Forwarded-For", "203.0.113.41");
        double before = counted("sign-in-refused");

        browser.signIn("log-mayor", "guessed", "");
        browser.signIn("Log-Mayor ", mayor.password(), "");
        browser.submit("/desk", "/logout", Map.of());

        assertThat(lines.of(SecurityEvent.SIGN_IN_REFUSED))
                .singleElement()
                .asString()
                .endsWith("user=log-mayor reason=wrong-password address=203.0.113.41");
        assertThat(lines.of(SecurityEvent.SIGNED_IN))
                .singleElement()
                .asString()
                .endsWith("user=log-mayor password=own address=203.0.113.41");
        assertThat(lines.of(SecurityEvent.SIGNED_OUT))
                .singleElement()
                .asString()
                .contains("user=log-mayor");
        assertThat(counted("sign-in-refused")).isEqualTo(before + 1);
    }

    @Test
    void a_name_that_is_nobodys_is_not_told_for_it_may_be_a_password() {
        Caller.browser(port).signIn("rahasia-saya-2026", "x", "");

        assertThat(lines.of(SecurityEvent.SIGN_IN_REFUSED))
                .singleElement()
                .asString()
                .contains("reason=unknown-user")
                .doesNotContain("rahasia-saya");
    }

    @Test
    void limits_forged_forms_and_wrong_tokens_are_told() {
        staff.settled("log-limited", Role.MAYOR);
        var browser = Caller.browser(port).with("X-Forwarded-For", "203.0.113.42");
        for (int guess = 0; guess < 6; guess++) {
            browser.signIn("log-limited", "guess", "");
        }
        browser.form("/login", Map.of("user", "log-limited", "password", "x"));
        Caller.program(port).token("guessed\u00e9").get("/news");

        assertThat(lines.of(SecurityEvent.SIGN_IN_LIMITED))
                .singleElement()
                .asString()
                .endsWith("user=log-limited seconds=2 address=203.0.113.42");
        assertThat(lines.of(SecurityEvent.FORM_TOKEN_REFUSED))
                .singleElement()
                .asString()
                .endsWith("method=POST path=/login address=203.0.113.42");
        assertThat(lines.of(SecurityEvent.TOKEN_REFUSED))
                .singleElement()
                .asString()
                .contains("reason=unknown");
    }

    private double counted(String event) {
        var counter = meters.find("tanggap.security.events").tag("event", event).counter();
        return counter == null ? 0 : counter.count();
    }
}
