package id.tanggap.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where on this site a reader is.
 *
 * @param query as it came, without the language and the version that was waited for; null where there is none
 */
record Address(String path, @Nullable String query) {

    static final String LANGUAGE = "lang";
    static final Address HOME = new Address("/", null);

    static Address of(HttpServletRequest request) {
        // One slash at the front: two would name another host.
        String path = "/" + request.getRequestURI().replaceFirst("^/+", "");
        try {
            return new Address(
                    path,
                    UriComponentsBuilder.newInstance()
                            .query(request.getQueryString())
                            .replaceQueryParam(LANGUAGE)
                            .replaceQueryParam("seen")
                            .build(true)
                            .getQuery());
        } catch (IllegalArgumentException notWellFormed) {
            return new Address(path, null);
        }
    }

    /** The path if a browser would stay on this site with it, else the front page. */
    static String local(@Nullable String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//")) {
            return HOME.path();
        }
        try {
            return new URI(path).toASCIIString();
        } catch (URISyntaxException notAPath) {
            return HOME.path();
        }
    }

    /** The same page in another language. */
    String in(String language) {
        String choice = LANGUAGE + "=" + language;
        return path + "?" + (query == null || query.isEmpty() ? choice : query + "&" + choice);
    }

    /** The next page of the same list. */
    String after(String cursor) {
        return UriComponentsBuilder.fromUriString(toString())
                .replaceQueryParam("after", cursor)
                .build(true)
                .toUriString();
    }

    @Override
    public String toString() {
        return query == null || query.isEmpty() ? path : path + "?" + query;
    }
}
