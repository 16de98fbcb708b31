package id.tanggap.access.session;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.problem.ProblemAnswers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** The part of the security filter chain that finds out who sends a request. */
public final class SignInFilters {

    private final Accounts accounts;
    private final Sessions sessions;
    private final CsrfTokenRepository csrf;
    private final ProblemAnswers problems;

    SignInFilters(Accounts accounts, Sessions sessions, CsrfTokenRepository csrf, ProblemAnswers problems) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.csrf = csrf;
        this.problems = problems;
    }

    public void addTo(HttpSecurity http) {
        var contexts = new RequestAttributeSecurityContextRepository();
        var entry = new SignInRequired(problems);
        var formTokens = new FormTokens();
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .csrf(protection -> protection
                        .csrfTokenRepository(csrf)
                        .csrfTokenRequestHandler(formTokens)
                        .requireCsrfProtectionMatcher(formTokens))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(entry))
                .addFilterBefore(new FirstPart.Filter(), CsrfFilter.class)
                .addFilterBefore(
                        new StaffAuthentication(accounts, sessions, contexts, entry, problems),
                        AnonymousAuthenticationFilter.class);
    }
}
