package id.tanggap.photos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Answers PUT, GET and DELETE of one object as S3 does, out of memory. */
final class PretendedS3 implements AutoCloseable {

    private static final String ERROR =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>%s</Code><Message>%s</Message></Error>";

    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private volatile @Nullable String authorization;
    private volatile boolean refusing;

    PretendedS3() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Nullable
    String lastAuthorization() {
        return authorization;
    }

    void refuses() {
        refusing = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            byte[] body = exchange.getRequestBody().readAllBytes();
            String name = exchange.getRequestURI().getPath();
            if (refusing) {
                error(exchange, 403, "AccessDenied");
                return;
            }
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(name, body);
                    exchange.sendResponseHeaders(200, -1);
                }
                case "GET" -> {
                    if (objects.containsKey(name)) {
                        byte[] found = Objects.requireNonNull(objects.get(name));
                        exchange.sendResponseHeaders(200, found.length);
                        exchange.getResponseBody().write(found);
                    } else {
                        error(exchange, 404, "NoSuchKey");
                    }
                }
                case "DELETE" -> {
                    objects.remove(name);
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> error(exchange, 405, "MethodNotAllowed");
            }
        }
    }

    private static void error(HttpExchange exchange, int status, String code) throws IOException {
        byte[] body = ERROR.formatted(code, code).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
