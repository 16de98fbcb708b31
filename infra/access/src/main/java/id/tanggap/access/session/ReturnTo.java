package id.tanggap.access.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where to go after signing in: a path of this site, never another site. */
final class ReturnTo {

    private ReturnTo() {}

    /** The path if a browser would stay on this site with it; empty for everything else. */
    static Optional<String> local(String asked) {
        // Browsers read a backslash as a slash and skip tabs and line breaks; URI refuses all of them.
        if (!asked.startsWith("/") || asked.startsWith("//") || asked.length() > 2_000) {
            return Optional.empty();
        }
        try {
            var uri = new URI(asked);
            boolean local = uri.getScheme() == null && uri.getRawAuthority() == null;
            return local && !"/login".equals(uri.getPath()) ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException notAPath) {
            return Optional.empty();
        }
    }
}
