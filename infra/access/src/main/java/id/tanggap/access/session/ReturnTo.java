package id.tanggap.access.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where to go after signing in: a path of this site, never another site. */
public final class ReturnTo {

    /** The pages of signing in lead on from themselves, not to themselves. */
    private static final Set<String> STEPS = Set.of("/login", OwnPasswordFirst.PAGE);

    private ReturnTo() {}

    /** A page that is told where to go on from it, if that is a path of this site. */
    public static String with(String page, @Nullable String asked) {
        var address = UriComponentsBuilder.fromUriString(page);
        Optional<String> local = Optional.ofNullable(asked).flatMap(ReturnTo::local);
        local.ifPresent(_ -> address.queryParam("returnTo", "{path}"));
        return address.encode().build(local.orElse("")).toString();
    }

    /** The path if a browser would stay on this site with it; empty for everything else. */
    public static Optional<String> local(String asked) {
        // Browsers read a backslash as a slash and skip tabs and line breaks; URI refuses all of them.
        if (!asked.startsWith("/") || asked.startsWith("//") || asked.length() > 2_000) {
            return Optional.empty();
        }
        try {
            var uri = new URI(asked);
            boolean local = uri.getScheme() == null && uri.getRawAuthority() == null;
            return local && !STEPS.contains(String.valueOf(uri.getPath()))
                    ? Optional.of(uri.toASCIIString())
                    : Optional.empty();
        } catch (URISyntaxException notAPath) {
            return Optional.empty();
        }
    }
}
