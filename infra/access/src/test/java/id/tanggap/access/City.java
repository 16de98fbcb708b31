package id.tanggap.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import com.github.benmanes.caffeine.cache.Ticker;
import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.QuickPasswordHashes;
import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.address.AddressBudget;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.access.problem.ProblemTranslator;
import id.tanggap.access.rule.AccessRules;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.view.RedirectView;

/** The smallest application that has something to protect. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(QuickPasswordHashes.class)
class City {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres postgres) {
        return DataSourceBuilder.create()
                .url(postgres.getJdbcUrl("postgres", "postgres"))
                .build();
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    Ticker ticker(MovableClock clock) {
        return clock.ticker();
    }

    @Bean
    Staff staff(Accounts accounts) {
        return new Staff(accounts);
    }

    @Bean
    AccessRules rules() {
        return rules -> rules.on(GET, "/", "/news")
                .anyone()
                .on(GET, "/whence", "/found", "/elsewhere")
                .anyone()
                .on(GET, "/seldom")
                .within(new AddressBudget(3, Duration.ofHours(1)))
                .anyone()
                .on(POST, "/reports")
                .anyone()
                .on(POST, "/webhooks/**")
                .rawBody(DataSize.ofKilobytes(200))
                .anyone()
                .on(POST, "/files")
                .upload(DataSize.ofKilobytes(300))
                .staff()
                .on(GET, "/me", "/slow", "/desk", "/count", "/account/password")
                .staff()
                .on(GET, "/broken", "/away", "/translated", "/street/{name}")
                .staff()
                .on(POST, "/desk", "/opds")
                .staff()
                .on(GET, "/mayor")
                .only(Role.MAYOR, Role.ADMIN);
    }

    @Bean
    ProblemTranslator<Closed> closed() {
        return new ProblemTranslator<>(
                Closed.class,
                closed -> new Problem(
                        HttpStatus.CONFLICT,
                        "closed",
                        new Bilingual(
                                "Kantor " + closed.office + " tutup.", "The office " + closed.office + " is closed.")));
    }

    static final class Closed extends RuntimeException {
        final String office;

        Closed(String office) {
            this.office = office;
        }
    }

    enum Kind {
        DINAS,
        BADAN
    }

    record NewOpd(
            @NotBlank String id,
            @Max(9) int level,
            @Nullable Kind kind,
            @Nullable Instant since) {}

    @RestController
    static class Streets {

        @GetMapping("/")
        String home() {
            return "welcome";
        }

        @GetMapping("/news")
        ResponseEntity<String> news() {
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                    .body("news");
        }

        @GetMapping("/me")
        Map<String, String> me(@AuthenticationPrincipal StaffMember member) {
            return Map.of("user", member.user(), "role", member.role().name(), "opd", String.valueOf(member.opd()));
        }

        @GetMapping("/slow")
        Callable<String> slow(@AuthenticationPrincipal StaffMember member) {
            return member::user;
        }

        @GetMapping(
                value = {"/login", "/desk", "/mayor", "/account/password"},
                produces = MediaType.TEXT_HTML_VALUE)
        String form(CsrfToken token) {
            return "<input name=\"_csrf\" value=\"" + token.getToken() + "\">";
        }

        @PostMapping({"/desk", "/reports"})
        String done() {
            return "done";
        }

        @GetMapping("/seldom")
        String seldom() {
            return "here";
        }

        @GetMapping("/found")
        String found(@RequestParam(defaultValue = "") String q) {
            return "found " + q;
        }

        @GetMapping("/elsewhere")
        RedirectView elsewhere() {
            return new RedirectView("/news");
        }

        @GetMapping("/whence")
        String whence(HttpServletRequest request) {
            return request.getRemoteAddr() + " " + request.getScheme() + " " + request.getServerName();
        }

        @PostMapping("/webhooks/meta")
        int delivered(HttpServletRequest request) throws IOException {
            return request.getInputStream().readAllBytes().length;
        }

        @PostMapping("/files")
        int uploaded(HttpServletRequest request) throws IOException {
            return request.getInputStream().readAllBytes().length;
        }

        @PostMapping("/opds")
        NewOpd register(@Valid @RequestBody NewOpd opd) {
            return opd;
        }

        @GetMapping("/count")
        int count(@RequestParam int of, @RequestParam(defaultValue = "1") @Max(100) int limit) {
            return of + limit;
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("password=hunter2");
        }

        @GetMapping("/away")
        String away() {
            throw new DataAccessResourceFailureException("no connection");
        }

        @GetMapping("/translated")
        String translated() {
            throw new IllegalStateException(new Closed("pusat"));
        }

        @GetMapping("/street/{name}")
        String street(@PathVariable String name) {
            throw new Problem(
                            HttpStatus.NOT_FOUND,
                            "no-such-street",
                            new Bilingual("Tidak ada jalan " + name + ".", "There is no street " + name + "."))
                    .at("name");
        }
    }
}
