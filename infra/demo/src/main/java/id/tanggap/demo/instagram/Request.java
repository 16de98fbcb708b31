package id.tanggap.demo.instagram;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param path its segments
 */
record Request(String method, List<String> path, Map<String, String> query, Map<String, String> headers, String body) {

    private static final int LONGEST = 100_000;

    static Request of(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String name : List.of("Host", "Origin", "Sec-Fetch-Site", "Authorization")) {
            headers.put(
                    name,
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), ""));
        }
        return new Request(
                exchange.getRequestMethod(),
                Stream.of(exchange.getRequestURI().getPath().split("/"))
                        .filter(segment -> !segment.isEmpty())
                        .toList(),
                pairs(exchange.getRequestURI().getRawQuery()),
                headers,
                new String(exchange.getRequestBody().readNBytes(LONGEST), StandardCharsets.UTF_8));
    }

    boolean isGet() {
        return method.equals("GET");
    }

    /** Empty if it was not sent. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Empty if it was not sent. */
    String asked(String name) {
        return query.getOrDefault(name, "");
    }

    Map<String, String> form() {
        return pairs(body);
    }

    /** The same below another path. */
    Request from(int segment) {
        return new Request(method, path.subList(segment, path.size()), query, headers, body);
    }

    private static Map<String, String> pairs(@Nullable String encoded) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : Objects.requireNonNullElse(encoded, "").split("&")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                pairs.put(decoded(pair.substring(0, sign)), decoded(pair.substring(sign + 1)));
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
