package id.tanggap.access.session;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.ProblemAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who sends a request: by bearer token, else by session. A wrong token is an error wherever it is
 * presented; a session that is over is forgotten, and the sender is nobody in particular.
 */
final class StaffAuthentication extends OncePerRequestFilter {

    private final Accounts accounts;
    private final Sessions sessions;
    private final SecurityContextRepository contexts;
    private final AuthenticationEntryPoint refusal;
    private final ProblemAnswers problems;

    StaffAuthentication(
            Accounts accounts,
            Sessions sessions,
            SecurityContextRepository contexts,
            AuthenticationEntryPoint refusal,
            ProblemAnswers problems) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.contexts = contexts;
        this.refusal = refusal;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            sender(request, response).ifPresent(member -> remember(member, request, response));
        } catch (BadCredentialsException wrongToken) {
            refusal.commence(request, response, wrongToken);
            return;
        } catch (DataAccessException databaseAway) {
            problems.answer(request, response, databaseAway);
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<StaffMember> sender(HttpServletRequest request, HttpServletResponse response) {
        var token = Presented.bearerToken(request);
        if (token.isPresent()) {
            return Optional.of(accounts.withToken(token.get())
                    .orElseThrow(() -> new BadCredentialsException("No open account has this token")));
        }
        var session = Presented.session(request);
        var resumed = session.flatMap(sessions::resume);
        if (session.isPresent() && resumed.isEmpty()) {
            Presented.dropSession(request, response);
        }
        if (resumed.isPresent() && resumed.get().initial() && !OwnPasswordFirst.lets(request)) {
            OwnPasswordFirst.holdBack(request);
            return Optional.empty();
        }
        return resumed.map(Sessions.Resumed::member);
    }

    private void remember(StaffMember member, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                member, null, AuthorityUtils.createAuthorityList("ROLE_" + member.role())));
        SecurityContextHolder.setContext(context);
        // Kept with the request, for its asynchronous and its error dispatch.
        contexts.saveContext(context, request, response);
    }
}
