package id.tanggap.demo.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform with an app behind it that takes what it is told, or does not. */
class PretendInstagramTest {

    private static final JsonMapper JSON = new JsonMapper();

    private record Told(String signature, String body) {

        /** The one change in it, and on whose account. */
        JsonNode entry() {
            return JSON.readTree(body).path("entry").path(0);
        }
    }

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private volatile boolean awake = true;
    private HttpServer app;
    private Stage stage;

    @BeforeEach
    void open() throws IOException {
        stage = new Stage(folder, Clock.systemUTC());
        app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        app.createContext("/webhooks/meta", this::take);
        app.start();
        stage.platform().tells("http://localhost:" + app.getAddress().getPort());
    }

    @AfterEach
    void close() {
        stage.close();
        app.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        boolean takes = awake;
        try (exchange) {
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            boolean asks = exchange.getRequestMethod().equals("GET")
                    && query.contains("hub.verify_token=" + stage.platform().verifyToken());
            byte[] answer = asks
                    ? query.replaceFirst(".*hub.challenge=([^&]+).*", "$1").getBytes(StandardCharsets.UTF_8)
                    : new byte[0];
            if (!asks) {
                told.add(new Told(
                        exchange.getRequestHeaders().getFirst("X-Hub-Signature-256"),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            }
            exchange.sendResponseHeaders(asks || takes ? 200 : 503, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private Told next() throws InterruptedException {
        Told next = told.poll(30, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    @Test
    void whoIsNamedIsToldTheIdsAndAtWhosePlaceItIsSaidTheWords() throws Exception {
        String citizens = stage.posts(Stage.CITIZEN, "Jalan rusak");
        String tag = stage.comments(Stage.MAYOR, citizens, null, "@dinaspu tolong segera");
        Told mention = next();
        String ours = stage.posts(Stage.OFFICE, "Pekan ini");
        String asked = stage.comments(Stage.CITIZEN, ours, null, "Kapan?");
        Told comment = next();
        String answer = stage.comments(Stage.CITIZEN, ours, asked, "Halo");
        Told below = next();

        assertThat(mention.entry().path("id").asString()).isEqualTo(Stage.OFFICE.id());
        assertThat(mention.entry().at("/changes/0")).isEqualTo(JSON.readTree("""
                        {"field": "mentions", "value": {"media_id": "%s", "comment_id": "%s"}}""".formatted(citizens, tag)));
        assertThat(comment.entry().at("/changes/0")).isEqualTo(JSON.readTree("""
                        {"field": "comments", "value": {"id": "%s", "text": "Kapan?",
                         "from": {"id": "501", "username": "warga"},
                         "media": {"id": "%s", "media_product_type": "FEED"}}}""".formatted(asked, ours)));
        assertThat(below.entry().at("/changes/0/value/id").asString()).isEqualTo(answer);
        assertThat(below.entry().at("/changes/0/value/parent_id").asString()).isEqualTo(asked);
        assertThat(mention.signature()).isEqualTo("sha256=" + signed(mention.body()));
        assertThat(told).as("a citizen's post that names nobody").isEmpty();
    }

    private String signed(String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(stage.platform().appSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsNotTakenIsToldAgain() throws Exception {
        awake = false;
        stage.posts(Stage.CITIZEN, "@dinaspu jalan rusak");
        Told refused = next();
        awake = true;

        assertThat(next()).isEqualTo(refused);
    }

    @Test
    void whatStandsThereStandsThereAfterARestartAndWhatWasNotTakenIsToldThen() throws Exception {
        awake = false;
        String post = stage.posts(Stage.CITIZEN, "@dinaspu jalan rusak");
        Told refused = next();
        String secret = stage.platform().appSecret();
        stage.close();
        awake = true;

        stage = new Stage(folder, Clock.systemUTC());
        stage.platform().tells("http://localhost:" + app.getAddress().getPort());

        assertThat(next()).isEqualTo(refused);
        assertThat(stage.platform().appSecret()).isEqualTo(secret);
        assertThat(page("/p/" + post).body()).contains("@dinaspu jalan rusak");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aVisitorIsWhoTheAddressSaysAndAnswersAsOnAPhone() throws Exception {
        HttpResponse<String> posted = send("/posts", Map.of("as", "warga", "text", "Jalan <b>rusak</b>"));
        String post = posted.headers().firstValue("Location").orElseThrow();
        assertThat(posted.statusCode()).isEqualTo(303);
        assertThat(page(post).body()).contains("Jalan &lt;b&gt;rusak&lt;/b&gt;");

        String where = post.substring(0, post.indexOf('?')) + "/comments";
        String commented = send(where, Map.of("as", "bupati", "text", "Kami cek"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String comment = commented.substring(commented.indexOf("#c-") + 3);

        assertThat(page(post + "&reply=" + comment).body()).contains(">@bupati </textarea>");
        assertThat(stage.comments())
                .extracting(Stage.Standing::account, Stage.Standing::words)
                .containsExactly(tuple(Stage.MAYOR.id(), "Kami cek"));
    }

    @Test
    void whatSaysNothingComesBackAndAnotherSitesFormIsRefused() throws Exception {
        String ours = stage.posts(Stage.OFFICE, "Pekan ini");

        assertThat(send("/p/" + ours + "/comments", Map.of("as", "warga", "text", " ")))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(400))
                .satisfies(answer -> assertThat(answer.body()).contains("Tulis sesuatu"));
        HttpRequest others = form("/posts", Map.of("as", "warga", "text", "Halo"))
                .header("Sec-Fetch-Site", "cross-site")
                .build();
        assertThat(http.send(others, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
        assertThat(page("/p/tidak-ada").statusCode()).isEqualTo(404);
        assertThat(stage.comments()).isEmpty();
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(stage.platform().url() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return http.send(form(path, fields).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(stage.platform().url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }
}
