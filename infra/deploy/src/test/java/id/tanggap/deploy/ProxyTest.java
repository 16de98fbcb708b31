package id.tanggap.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
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
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped configuration in the real proxy, in front of four servers that say who they are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxyTest {

    private final List<HttpServer> servers = new ArrayList<>();
    private final List<Headers> heard = Collections.synchronizedList(new ArrayList<>());
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
            // The proxy itself asks only how a node is.
            if (!exchange.getRequestURI().getPath().equals("/readyz")) {
                heard.add(exchange.getRequestHeaders());
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/prometheus",
                "/actuator/health",
                "/%61ctuator/prometheus",
                "/actu%61tor",
                "/Actuator",
                "//actuator/prometheus",
                "/./actuator",
                "/x/../actuator",
                "/x/..;/actuator/env",
                "/;/actuator",
                "/actuator;x=1/env",
                "/complaints/../actuator",
                "/complaints/..%2factuator",
                "/complaints/%2e%2e/actuator",
                "/complaints/%252e%252e/actuator",
                "/api/..%5cactuator",
                "/api\\..\\actuator",
                "/api/%00/../actuator",
                "/livez",
                "/readyz",
                "/error",
                "/webhooksellers",
                "/%77ebhooks/x",
                "/metrics",
                "/health",
                "http://localhost/actuator/prometheus"
            })
    void onlyWhatIsForEverybodyIsHere(String path) throws Exception {
        heard.clear();

        for (String method : List.of("GET", "POST", "OPTIONS")) {
            assertThat(status(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .as(method)
                    .isIn(400, 404);
        }
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tls", "plain"})
    void nobodyIsBelievedWhoSaysWhereHeComesFrom(String side) throws Exception {
        boolean tls = side.equals("tls");
        heard.clear();

        http.send(
                pretending(tls ? proxy.tlsAddress() : proxy.address()).build(), HttpResponse.BodyHandlers.discarding());

        assertThat(heard).hasSize(1);
        Headers headers = heard.getFirst();
        assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.get("X-Forwarded-Proto")).containsExactly(tls ? "https" : "http");
        assertThat(headers.toString()).doesNotContain("evil", "203.0.113.7");
        assertThat(headers).containsKeys("X-hub-signature-256", "Hx-request", "X-xsrf-token", "X-requested-with");
    }

    @Test
    void whoEndsTlsBeforeUsIsBelievedIfNamedAndOnlyForWhatItSaw(@TempDir Path folder) throws Exception {
        try (TestProxy behind =
                new TestProxy(folder, addresses(), Map.of("TANGGAP_TLS_PROXIES", "192.0.2.0/24 127.0.0.1"))) {
            heard.clear();
            http.send(
                    pretending(behind.address())
                            .setHeader("X-Forwarded-For", "198.51.100.9, 203.0.113.7")
                            .setHeader("X-Forwarded-Proto", "https")
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }

        Headers headers = heard.getFirst();
        assertThat(headers.get("X-Forwarded-For")).containsExactly("203.0.113.7");
        assertThat(headers.get("X-Forwarded-Proto")).containsExactly("https");
        assertThat(headers.toString()).doesNotContain("evil", "198.51.100.9");
    }

    private static HttpRequest.Builder pretending(String address) {
        return HttpRequest.newBuilder(URI.create(address + "/"))
                .header("X-Forwarded-For", "203.0.113.7")
                .header("x-forwarded-for", "203.0.113.7")
                .header("X-Forwarded-Proto", "gopher-evil")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Server", "evil.example")
                .header("X-Forwarded-Port", "203.0.113.7")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Forwarded-Ssl", "evil")
                .header("X-Forwarded", "for=evil")
                .header("Forwarded", "for=203.0.113.7;host=evil.example;proto=https")
                .header("X-Real-IP", "203.0.113.7")
                .header("X-Client-IP", "203.0.113.7")
                .header("True-Client-IP", "203.0.113.7")
                .header("CF-Connecting-IP", "203.0.113.7")
                .header("X-Cluster-Client-IP", "203.0.113.7")
                .header("X-Original-URL", "/evil")
                .header("X-Rewrite-URL", "/evil")
                .header("X-HTTP-Method-Override", "evil")
                .header("X-Host", "evil.example")
                .header("Proxy", "evil.example")
                .header("X-Hub-Signature-256", "sha256=0")
                .header("X-XSRF-TOKEN", "a")
                .header("HX-Request", "true")
                .header("X-Requested-With", "a");
    }

    /** As it is said, which a client of Java's would not. */
    private int status(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.behindTls())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
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
