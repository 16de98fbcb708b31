package id.tanggap.access.session;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.problem.ProblemAnswers;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Who sends a request, and how a browser signs in. */
@Configuration(proxyBeanMethods = false)
public class SessionConfiguration {

    @Bean
    Sessions sessions(
            DataSource dataSource,
            // Named so that the tables are there before the first session is.
            @SuppressWarnings("unused") Accounts accounts,
            Clock clock,
            @Value("${tanggap.access.session-idle:12h}") Duration idle) {
        return new Sessions(JdbcClient.create(dataSource), clock, idle);
    }

    @Bean
    SignIn signIn(Accounts accounts, Sessions sessions, Clock clock, CsrfTokenRepository csrf) {
        return new SignIn(accounts, sessions, new SignInLimits(clock), csrf);
    }

    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** One signs in at {@link SignIn}. Without this bean Boot would invent a user of its own. */
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new ProviderNotFoundException("Sign in with POST /login or with a bearer token");
        };
    }

    @Bean
    SignInFilters signInFilters(
            Accounts accounts, Sessions sessions, CsrfTokenRepository csrf, ProblemAnswers problems) {
        return new SignInFilters(accounts, sessions, csrf, problems);
    }
}
