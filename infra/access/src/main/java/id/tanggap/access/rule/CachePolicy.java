package id.tanggap.access.rule;

import id.tanggap.access.session.Presented;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * What was made for somebody who presented a token or a session is never kept by a cache, whatever the
 * controller says. Otherwise the controller decides, and nothing is kept if it says nothing. Style sheets and
 * scripts are the same for all: they follow their own settings.
 */
final class CachePolicy implements HeaderWriter {

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        boolean silent = !response.containsHeader(HttpHeaders.CACHE_CONTROL);
        boolean file = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                instanceof ResourceHttpRequestHandler;
        if (file) {
            if (silent) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            }
        } else if (silent || personal(request)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
    }

    private static boolean personal(HttpServletRequest request) {
        return Presented.bearerToken(request).isPresent()
                || Presented.session(request).isPresent();
    }
}
