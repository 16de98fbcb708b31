package id.tanggap.access.rule;

import id.tanggap.access.account.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The list that {@link AccessRules} write to. */
public final class Rules {

    record Entry(RequestMatcher matcher, AuthorizationManager<RequestAuthorizationContext> whoMay) {}

    private final List<Entry> entries = new ArrayList<>();

    Rules() {}

    /**
     * Begins an entry.
     *
     * @param method GET includes HEAD
     * @param paths path patterns of Spring MVC: {@code {id}} is one segment, {@code **} any number
     */
    public Grant on(HttpMethod method, String... paths) {
        var methods = method.equals(HttpMethod.GET) ? List.of(HttpMethod.GET, HttpMethod.HEAD) : List.of(method);
        return new Grant(Arrays.stream(paths)
                .flatMap(path -> methods.stream().map(each -> PathPatternRequestMatcher.pathPattern(each, path))));
    }

    /** Begins an entry for every method. */
    public Grant on(String... paths) {
        return new Grant(Arrays.stream(paths).map(PathPatternRequestMatcher::pathPattern));
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Ends an entry by saying whom it lets in. */
    public final class Grant {

        private final RequestMatcher matcher;

        private Grant(Stream<? extends RequestMatcher> anyOf) {
            this.matcher = new OrRequestMatcher(List.copyOf(anyOf.toList()));
        }

        /** Everybody, signed in or not. */
        public Rules anyone() {
            return to(SingleResultAuthorizationManager.permitAll());
        }

        /** Everybody who is signed in. */
        public Rules staff() {
            return to(AuthenticatedAuthorizationManager.authenticated());
        }

        /** Those who are signed in and have one of the roles. */
        public Rules only(Role... roles) {
            return to(AuthorityAuthorizationManager.hasAnyRole(
                    Arrays.stream(roles).map(Role::name).toArray(String[]::new)));
        }

        private Rules to(AuthorizationManager<RequestAuthorizationContext> whoMay) {
            entries.add(new Entry(matcher, whoMay));
            return Rules.this;
        }
    }
}
