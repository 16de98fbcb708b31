package id.tanggap.access.rule;

import id.tanggap.access.account.Role;
import id.tanggap.access.address.AddressBudget;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;

/** The list that {@link AccessRules} write to. */
public final class Rules {

    record Entry(
            RequestMatcher matcher,
            AuthorizationManager<RequestAuthorizationContext> whoMay,
            Body body,
            @Nullable Body upload,
            @Nullable AddressBudget budget) {

        private Body bodyOf(HttpServletRequest request) {
            return upload != null && Body.isMultipart(request) ? upload : body;
        }
    }

    private static final String FOUND = Found.class.getName();

    private final List<Entry> entries = new ArrayList<>();
    private final DataSize fromAnyone;
    private final DataSize fromStaff;

    /**
     * @param fromAnyone what somebody who need not sign in may send, unless an entry says otherwise
     * @param fromStaff the same for those who have signed in
     */
    Rules(DataSize fromAnyone, DataSize fromStaff) {
        this.fromAnyone = fromAnyone;
        this.fromStaff = fromStaff;
    }

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

    /** What the request may bring; what no entry names is not even read. */
    Body bodyOf(HttpServletRequest request) {
        return entry(request)
                .map(entry -> entry.bodyOf(request))
                .orElseGet(() -> new Body(Body.Kind.WHOLE, fromAnyone));
    }

    Optional<AddressBudget> budgetOf(HttpServletRequest request) {
        return entry(request).map(Entry::budget);
    }

    boolean name(HttpServletRequest request) {
        return entry(request).isPresent();
    }

    /** Looked for once for every request, and kept with it. */
    private Optional<Entry> entry(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Found found) {
            return Optional.ofNullable(found.entry());
        }
        Optional<Entry> entry =
                entries.stream().filter(each -> each.matcher().matches(request)).findFirst();
        request.setAttribute(FOUND, new Found(entry.orElse(null)));
        return entry;
    }

    private record Found(@Nullable Entry entry) {}

    /** Ends an entry by saying whom it lets in. */
    public final class Grant {

        private final RequestMatcher matcher;
        private @Nullable Body body;
        private @Nullable Body besides;
        private @Nullable AddressBudget budget;

        private Grant(Stream<? extends RequestMatcher> anyOf) {
            this.matcher = new OrRequestMatcher(List.copyOf(anyOf.toList()));
        }

        /** A body of this size at most, instead of the usual one. */
        public Grant body(DataSize atMost) {
            return with(new Body(Body.Kind.WHOLE, atMost));
        }

        /** A body that the capability reads byte by byte: no form, and no upload, whatever it says it is. */
        public Grant rawBody(DataSize atMost) {
            return with(new Body(Body.Kind.RAW, atMost));
        }

        /** Uploads ({@code multipart}), which are read as they come in. Nobody else may send one. */
        public Grant upload(DataSize atMost) {
            return with(new Body(Body.Kind.UPLOAD, atMost));
        }

        /** Uploads as well, beside the usual body. */
        public Grant orUpload(DataSize atMost) {
            besides = new Body(Body.Kind.UPLOAD, atMost);
            return this;
        }

        /** Who has not signed in may come only so often from one address. */
        public Grant within(AddressBudget perAddress) {
            budget = perAddress;
            return this;
        }

        private Grant with(Body expected) {
            body = expected;
            return this;
        }

        /** Everybody, signed in or not. */
        public Rules anyone() {
            return to(SingleResultAuthorizationManager.permitAll(), fromAnyone);
        }

        /** Everybody who is signed in. */
        public Rules staff() {
            return to(AuthenticatedAuthorizationManager.authenticated(), fromStaff);
        }

        /** Those who are signed in and have one of the roles. */
        public Rules only(Role... roles) {
            return to(
                    AuthorityAuthorizationManager.hasAnyRole(
                            Arrays.stream(roles).map(Role::name).toArray(String[]::new)),
                    fromStaff);
        }

        private Rules to(AuthorizationManager<RequestAuthorizationContext> whoMay, DataSize usual) {
            entries.add(new Entry(
                    matcher, whoMay, body == null ? new Body(Body.Kind.WHOLE, usual) : body, besides, budget));
            return Rules.this;
        }
    }
}
