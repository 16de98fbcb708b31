package id.tanggap.access.session;

import com.github.benmanes.caffeine.cache.Ticker;
import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Passwords;
import id.tanggap.access.audit.SecurityLog;
import id.tanggap.access.problem.ProblemAnswers;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Who sends a request, and how a browser signs in. */
@Configuration(proxyBeanMethods = false)
public class SessionConfiguration {

    @Bean
    Sessions sessions(
            DataSource dataSource,
            Clock clock,
            SecurityLog log,
            @Value("${tanggap.access.session-idle:8h}") Duration idle,
            @Value("${tanggap.access.session-absolute:24h}") Duration absolute) {
        return new Sessions(JdbcClient.create(dataSource), clock, new SessionLife(idle, absolute), log);
    }

    @Bean
    SignedIn signedIn(Sessions sessions, CsrfTokenRepository csrf) {
        return new SignedIn(sessions, csrf);
    }

    @Bean
    SignInGuard signInGuard(
            DataSource dataSource,
            Passwords passwords,
            Accounts accounts,
            Clock clock,
            ObjectProvider<Ticker> ticker,
            SecurityLog log) {
        return new SignInGuard(
                passwords,
                new SignInDelays(ticker.getIfAvailable(Ticker::systemTicker)),
                new KnownBrowsers(JdbcClient.create(dataSource), clock),
                accounts,
                log);
    }

    @Bean
    SignIn signIn(SignInGuard guard, Sessions sessions, SignedIn signedIn, SecurityLog log) {
        return new SignIn(guard, sessions, signedIn, log);
    }

    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        return new FormTokenCookie();
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
