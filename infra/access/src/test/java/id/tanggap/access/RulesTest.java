package id.tanggap.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AccessTest
class RulesTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Test
    void what_no_rule_names_is_denied() {
        var admin = accounts.open("rules-admin", Role.ADMIN, null).orElseThrow();

        assertThat(Caller.program(port).get("/nowhere").statusCode()).isEqualTo(401);
        assertThat(Caller.program(port).json("/nowhere", "{}").statusCode()).isEqualTo(401);
        assertThat(Caller.browser(port).get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(Caller.program(port).token(admin.token()).get("/nowhere").statusCode())
                .isEqualTo(404);
        assertThat(Caller.program(port).token(admin.token()).json("/news", "{}").statusCode())
                .as("the path is named, but for another method")
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//me", "/me/", "/%6de", "/./me", "/me;a=b", "/x/../me"})
    void a_path_written_otherwise_opens_nothing(String path) {
        assertThat(Caller.program(port).get(path).statusCode()).isIn(400, 401);
    }

    @Test
    void roles_decide() {
        var mayor = accounts.open("rules-mayor", Role.MAYOR, null).orElseThrow();
        var head = accounts.open("rules-head", Role.OPD_HEAD, "dinkes").orElseThrow();

        assertThat(Caller.program(port)
                        .token(mayor.token())
                        .with("Accept", "text/html")
                        .get("/mayor")
                        .statusCode())
                .isEqualTo(200);
        var refused = Caller.program(port).token(head.token()).get("/mayor");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("urn:tanggap:problem:not-allowed");
    }

    @Test
    void health_is_for_everybody_and_the_rest_of_the_actuator_is_not() {
        var admin = accounts.open("rules-admin-2", Role.ADMIN, null).orElseThrow();
        var mayor = accounts.open("rules-mayor-2", Role.MAYOR, null).orElseThrow();
        var diskominfo =
                accounts.open("rules-diskominfo", Role.DISKOMINFO, null).orElseThrow();

        var health = Caller.program(port).get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("UP").doesNotContain("PostgreSQL");
        assertThat(Caller.program(port).get("/actuator/health/liveness").statusCode())
                .isEqualTo(200);
        assertThat(Caller.program(port).get("/actuator/metrics").statusCode()).isEqualTo(401);
        assertThat(Caller.program(port).get("/actuator/prometheus").statusCode())
                .isEqualTo(401);
        assertThat(Caller.program(port)
                        .token(mayor.token())
                        .get("/actuator/prometheus")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Caller.program(port)
                        .token(diskominfo.token())
                        .get("/actuator/prometheus")
                        .statusCode())
                .as("let in, though this application has no such endpoint")
                .isEqualTo(404);
        assertThat(Caller.program(port)
                        .token(admin.token())
                        .get("/actuator/metrics")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void answers_carry_what_protects_the_browser() {
        var page = Caller.browser(port).with("X-Forwarded-Proto", "https").get("/news");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe-inline"));
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("strict-origin-when-cross-origin");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void caches_keep_what_is_public_and_nothing_that_is_somebodys() {
        var mayor = accounts.open("rules-mayor-3", Role.MAYOR, null).orElseThrow();

        assertThat(Caller.program(port).get("/news").headers().firstValue("Cache-Control"))
                .hasValue("max-age=60, public");
        assertThat(Caller.program(port).get("/").headers().firstValue("Cache-Control"))
                .hasValue("private, no-store");
        assertThat(Caller.program(port)
                        .token(mayor.token())
                        .get("/news")
                        .headers()
                        .firstValue("Cache-Control"))
                .hasValue("private, no-store");
    }

    @Test
    void bodies_that_are_too_large_are_refused_whether_or_not_they_say_so() {
        var mayor = accounts.open("rules-mayor-4", Role.MAYOR, null).orElseThrow();
        var large = "{\"id\":\"" + "x".repeat(70_000) + "\"}";

        assertThat(Caller.program(port).json("/reports", large).statusCode()).isEqualTo(413);
        var chunked = Caller.program(port).token(mayor.token()).chunked("/opds", large.getBytes());
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("urn:tanggap:problem:too-large");
    }
}
