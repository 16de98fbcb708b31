package id.tanggap.access.arrival;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.catalina.Globals;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose word counts for where a request comes from. A proxy that is named here may say {@code X-Forwarded-For}, of which
 * the last address that is no proxy of ours is the client, and {@code X-Forwarded-Proto}. Nobody else may, and nobody may
 * say which host was asked for.
 */
final class TrustedProxies extends RemoteIpValve {

    private static final Logger log = LoggerFactory.getLogger(TrustedProxies.class);
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final AtomicBoolean warned = new AtomicBoolean();

    TrustedProxies(List<String> proxies) {
        setInternalProxies(proxies.stream()
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty())
                .map(TrustedProxies::block)
                .collect(Collectors.joining(",")));
        setTrustedProxies("");
        setRemoteIpHeader(FORWARDED_FOR);
        setProtocolHeader("X-Forwarded-Proto");
        setHostHeader(null);
        setPortHeader(null);
    }

    /** The server takes one kind of list: blocks. */
    private static String block(String proxy) {
        return proxy.contains("/") ? proxy : proxy + (proxy.contains(":") ? "/128" : "/32");
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String peer = request.getPeerAddr();
        boolean claims = request.getHeader(FORWARDED_FOR) != null;
        super.invoke(request, response);
        if (claims
                && request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE) == null
                && warned.compareAndSet(false, true)) {
            log.warn(
                    "{} says for whom it forwards requests, but tanggap.access.trusted-proxies does not name it: all who"
                            + " come through it count as one, and none as coming over TLS. Told this once.",
                    peer);
        }
    }
}
