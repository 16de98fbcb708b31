package id.tanggap.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoopTest {

    private static final int STALL_MILLIS = 500;

    private final AtomicInteger answered = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                if (answered.getAndIncrement() == 0) {
                    Thread.sleep(STALL_MILLIS);
                }
                byte[] body = "ok".getBytes();
                if (exchange.getRequestURI().getPath().equals("/once")) {
                    exchange.getResponseHeaders().set("Connection", "close");
                }
                boolean chunked = exchange.getRequestURI().getPath().equals("/chunked");
                exchange.sendResponseHeaders(
                        exchange.getRequestURI().getPath().equals("/no") ? 503 : 200, chunked ? 0 : body.length);
                exchange.getResponseBody().write(body);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private Loop to(String path) {
        byte[] request = Request.of("GET", address, path, Map.of(), new byte[0]);
        return new Loop(address, number -> request);
    }

    @Test
    void whoHadToWaitBehindAStallIsCountedFromWhenItWasDue() {
        Loaded load = to("/chunked").open(100, Duration.ofMillis(200), new AtomicInteger(), 1, Loop.Accepted.NOBODY);

        assertThat(load.succeeded()).isEqualTo(20);
        // The last of them was due 190 ms after the first, which held up all of them.
        assertThat(load.latencies().percentile(1)).isGreaterThan(STALL_MILLIS - 200);
    }

    @Test
    void aServerMayEndAConnectionAfterAnAnswer() {
        Loaded load = to("/once").open(100, Duration.ofMillis(100), new AtomicInteger(), 1, Loop.Accepted.NOBODY);

        assertThat(load.succeeded()).isEqualTo(10);
    }

    @Test
    void whatWasNotAcceptedIsNotCountedAsSuch() {
        Set<Integer> accepted = ConcurrentHashMap.newKeySet();

        Loaded load = to("/no")
                .open(100, Duration.ofMillis(50), new AtomicInteger(), 2, (number, due) -> accepted.add(number));

        assertThat(load.succeeded()).isZero();
        assertThat(load.failed()).isEqualTo(5);
        assertThat(accepted).isEmpty();
    }
}
