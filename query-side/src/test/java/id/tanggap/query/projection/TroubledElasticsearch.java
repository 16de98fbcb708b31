package id.tanggap.query.projection;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Stands before a real Elasticsearch and troubles so many of the bulk requests that pass. */
public final class TroubledElasticsearch implements AutoCloseable {

    /** What the client is told; null hangs up although everything was stored. */
    public interface Trouble extends UnaryOperator<String> {}

    private static final Set<String> NOT_PASSED_ON = Set.of(
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "upgrade",
            "expect",
            "http2-settings",
            "accept-encoding");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server;
    private final String target;
    private final AtomicInteger left = new AtomicInteger();
    private volatile Trouble trouble = answer -> answer;
    private volatile Hold hold = new Hold();

    /** Of whoever asks for an alias after an index was made. */
    private static final class Hold {
        private volatile boolean armed;
        private volatile boolean indexMade;
        private final CountDownLatch held = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);

        void pass(HttpExchange exchange) throws InterruptedException {
            String path = exchange.getRequestURI().getPath();
            if (armed && indexMade && path.contains("/_alias/")) {
                held.countDown();
                letGo.await();
            }
            indexMade |= armed && exchange.getRequestMethod().equals("PUT") && path.indexOf('/', 1) < 0;
        }
    }

    public TroubledElasticsearch(String target) throws IOException {
        this.target = target;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void trouble(int bulks, Trouble how) {
        trouble = how;
        left.set(bulks);
    }

    /** From the next index on that is made: whoever asks for an alias after it waits. */
    public void holdAliases() {
        Hold next = new Hold();
        next.armed = true;
        hold = next;
    }

    public boolean holds() {
        return hold.held.getCount() == 0;
    }

    public void letGo() {
        hold.armed = false;
        hold.letGo.countDown();
    }

    public boolean hasTroubledAll() {
        return left.get() <= 0;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            hold.pass(exchange);
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
                    .method(
                            exchange.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(
                                    exchange.getRequestBody().readAllBytes()));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            byte[] body = response.body();
            if (exchange.getRequestURI().getPath().endsWith("_bulk") && left.getAndDecrement() > 0) {
                String told = trouble.apply(new String(body, StandardCharsets.UTF_8));
                if (told == null) {
                    return;
                }
                body = told.getBytes(StandardCharsets.UTF_8);
            }
            for (String header : List.of("content-type", "x-elastic-product")) {
                response.headers()
                        .firstValue(header)
                        .ifPresent(value -> exchange.getResponseHeaders().set(header, value));
            }
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(response.statusCode(), head || body.length == 0 ? -1 : body.length);
            if (!head && body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
