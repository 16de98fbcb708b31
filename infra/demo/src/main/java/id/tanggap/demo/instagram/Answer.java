package id.tanggap.demo.instagram;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What is answered. */
record Answer(int status, Map<String, String> headers, String body) {

    private static final int SEE_OTHER = 303;

    static Answer of(int status, String type, String body) {
        return new Answer(status, Map.of("Content-Type", type), body);
    }

    static Answer elsewhere(String address) {
        return new Answer(SEE_OTHER, Map.of("Location", address), "");
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'self'; img-src data:; frame-ancestors 'none'; form-action 'self'");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
