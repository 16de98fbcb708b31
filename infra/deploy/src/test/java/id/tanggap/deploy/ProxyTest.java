package id.tanggap.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped configuration in the real proxy, in front of four servers that say who they are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxyTest {

    private final List<HttpServer> servers = new ArrayList<>();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private TestProxy proxy;
    private HttpClient http;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        for (String name : List.of("command-1", "command-2", "query-1", "query-2")) {
            servers.add(server(name));
        }
        proxy = new TestProxy(folder, addresses());
        http = HttpClient.newBuilder()
                .sslContext(proxy.certificate().trusting())
                .build();
    }

    @AfterAll
    void stop() {
        http.close();
        proxy.close();
        servers.forEach(server -> server.stop(0));
    }

    private List<String> addresses() {
        return servers.stream()
                .map(server -> "127.0.0.1:" + server.getAddress().getPort())
                .toList();
    }

    private HttpServer server(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            if (!exchange.getRequestURI().getPath().startsWith("/actuator")) {
                heard.add(exchange.getRequestHeaders().getFirst("X-Forwarded-Proto") + " for "
                        + exchange.getRequestHeaders().getFirst("X-Forwarded-For"));
            }
            byte[] answer = name.getBytes(StandardCharsets.UTF_8);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.getResponseHeaders().set("X-Node", name);
            exchange.sendResponseHeaders(200, head ? -1 : answer.length);
            if (!head) {
                exchange.getResponseBody().write(answer);
            }
            exchange.close();
        });
        server.start();
        return server;
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, query",
        "HEAD, /, query",
        "GET, /login, query",
        "GET, /api/complaints?q=x, query",
        "GET, /webhooksellers, query",
        "GET, /actuator/health, query",
        "GET, /webhooks/meta?hub.mode=subscribe, command",
        "POST, /webhooks/x, command",
        "POST, /login, command",
        "POST, /api/complaints, command",
        "PUT, /api/complaints/1, command",
        "DELETE, /api/opds/pu/delegates/siti, command"
    })
    void methodAndPathTellTheSide(String method, String path, String side) throws Exception {
        assertThat(node(send(method, proxy.address() + path))).startsWith(side);
    }

    @Test
    void bothNodesOfASideServe() throws Exception {
        Set<String> served = new HashSet<>();
        for (int request = 0; request < 8; request++) {
            served.add(node(send("GET", proxy.address() + "/")));
            served.add(node(send("POST", proxy.address() + "/")));
        }

        assertThat(served).containsExactlyInAnyOrder("command-1", "command-2", "query-1", "query-2");
    }

    @Test
    void aNodeThatIsGoneCostsNoRequest(@TempDir Path folder) throws Exception {
        List<String> nodes = new ArrayList<>(addresses());
        nodes.set(0, "127.0.0.1:" + TestNode.freePort());
        nodes.set(3, "127.0.0.1:" + TestNode.freePort());

        try (TestProxy halved = new TestProxy(folder, nodes)) {
            for (int request = 0; request < 10; request++) {
                assertThat(node(send("POST", halved.address() + "/webhooks/meta")))
                        .isEqualTo("command-2");
                assertThat(node(send("GET", halved.address() + "/"))).isEqualTo("query-1");
            }
        }
    }

    @Test
    void whatANodeTellsOfItselfIsNotForEverybody() throws Exception {
        assertThat(send("GET", proxy.address() + "/actuator/prometheus").statusCode())
                .isEqualTo(404);
        assertThat(send("POST", proxy.address() + "/actuator/shutdown").statusCode())
                .isEqualTo(404);
    }

    @Test
    void onTheOpenSideNobodyIsBelievedWhoSaysWhereHeComesFrom() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(proxy.tlsAddress() + "/"))
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Proto", "http");

        heard.clear();
        http.send(request.build(), HttpResponse.BodyHandlers.discarding());

        assertThat(heard).containsExactly("https for 127.0.0.1");
    }

    @Test
    void whoComesWithoutTlsIsSentThere() throws Exception {
        HttpResponse<String> answer = send("GET", proxy.plainAddress() + "/lapor?x=1");

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(
                        there -> assertThat(there).startsWith("https://").endsWith("/lapor?x=1"));
    }

    private HttpResponse<String> send(String method, String address) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String node(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("X-Node").orElseThrow();
    }
}
