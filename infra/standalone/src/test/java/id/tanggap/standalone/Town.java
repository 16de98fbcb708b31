package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A town that uses Tanggap over HTTP, as its people, its offices and the platforms do. */
public final class Town {

    public static final String META_SECRET = "rahasia-meta";
    public static final String X_SECRET = "rahasia-x";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    /** It reads every document. */
    private static final Duration LONGEST_DIGEST = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;
    private final JsonNode credentials;

    public Town(String address, Path credentials) {
        this.address = address;
        try {
            this.credentials = JSON.readTree(Files.readString(credentials));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came back. */
    public record Reply(int status, String text) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        public Reply expect(int expected) {
            assertThat(status).as(text).isEqualTo(expected);
            return this;
        }
    }

    public String tokenOf(String user) {
        return credentials.path(user).path("token").asString();
    }

    public String passwordOf(String user) {
        return credentials.path(user).path("password").asString();
    }

    public void register(String id, String name, String platform, String account, String handle) {
        post(tokenOf("diskominfo"), "/api/opds", """
                        {"id": "%s", "name": "%s", "kind": "DINAS",
                         "accounts": [{"platform": "%s", "id": "%s", "handle": "%s"}],
                         "categories": [], "areas": []}
                        """.formatted(id, name, platform, account, handle))
                .expect(201);
    }

    /** Appoints somebody and returns the token of the head. */
    public String appointHead(String opd) {
        return post(tokenOf("diskominfo"), "/api/opds/" + opd + "/head", """
                        {"name": "Kepala %s", "email": "kepala@%s.example.go.id", "phone": "+628110000000",
                         "since": "2026-01-05"}
                        """.formatted(opd, opd))
                .expect(201)
                .json()
                .path("token")
                .asString();
    }

    public Reply deliverToMeta(String body) {
        return send(HttpRequest.newBuilder(uri("/webhooks/meta"))
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(hmac(META_SECRET, body)))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Reply deliverToX(String body) {
        return send(HttpRequest.newBuilder(uri("/webhooks/x"))
                .header("Content-Type", "application/json")
                .header(
                        "x-twitter-webhooks-signature",
                        "sha256=" + Base64.getEncoder().encodeToString(hmac(X_SECRET, body)))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public static String instagramComment(String account, String comment, String author, String text) {
        return """
                {"object": "instagram", "entry": [{"id": "%s", "time": %d, "changes": [{"field": "comments", "value":
                 {"id": "%s", "text": "%s", "from": {"id": "%s", "username": "warga_%s"},
                  "media": {"id": "m-%s", "media_product_type": "FEED"}}}]}]}
                """.formatted(account, Instant.now().getEpochSecond(), comment, text, author, author, account);
    }

    public static String xMention(String account, String handle, String post, String author, String text) {
        return """
                {"data": {"event_type": "post.mention.create", "filter": {"user_id": "%s"}, "payload":
                 {"id": "%s", "text": "@%s %s", "author_id": "%s", "created_at": "%s",
                  "entities": {"mentions": [{"start": 0, "end": 9, "username": "%s", "id": "%s"}]}}}}
                """.formatted(account, post, handle, text, author, Instant.now(), handle, account);
    }

    public static String whatsAppMessage(String phoneNumberId, String message, String sender, String text) {
        return """
                {"object": "whatsapp_business_account", "entry": [{"id": "1022", "changes": [{"field": "messages", "value":
                 {"messaging_product": "whatsapp",
                  "metadata": {"display_phone_number": "62254000000", "phone_number_id": "%s"},
                  "contacts": [{"profile": {"name": "Warga"}, "wa_id": "%s"}],
                  "messages": [{"from": "%s", "id": "%s", "timestamp": "%d", "type": "text",
                                "text": {"body": "%s"}}]}}]}]}
                """.formatted(
                        phoneNumberId, sender, sender, message, Instant.now().getEpochSecond(), text);
    }

    public Reply get(@Nullable String token, String path) {
        return send(authorised(token, path).GET(), path.endsWith("/digest") ? LONGEST_DIGEST : LONGEST_ANSWER);
    }

    public Reply post(@Nullable String token, String path, String body) {
        return send(authorised(token, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Reply put(String token, String path, String body) {
        return send(authorised(token, path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Reply upload(String token, String path, String csv) {
        return send(authorised(token, path)
                .header("Content-Type", "text/csv; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(csv)));
    }

    /** Sends a file of history; what the answer names can be asked for with {@link #get}. */
    public Reply importFile(String token, byte[] file, String mapping) {
        String boundary = "batas-antara-bagian";
        String begin = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n" + mapping
                + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"arsip.csv\"\r\n\r\n";
        return send(authorised(token, "/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(begin),
                        HttpRequest.BodyPublishers.ofByteArray(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    public Reply act(String token, String complaint, String verb, String body) {
        return post(token, "/api/complaints/" + complaint + "/" + verb, body);
    }

    /** Asks again until the answer is what is waited for; the last answer speaks if it never is. */
    public JsonNode eventually(@Nullable String token, String path, Predicate<JsonNode> expected) {
        JsonNode[] last = new JsonNode[1];
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> {
            Reply reply = get(token, path);
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            last[0] = reply.json();
            assertThat(expected.test(last[0])).as(reply.text()).isTrue();
        });
        return last[0];
    }

    /** What is at a path, once it is there. */
    public JsonNode onceThere(@Nullable String token, String path) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> get(token, path), reply -> reply.status() == 200)
                .json();
    }

    /** The one complaint on a desk whose text holds these words. */
    public JsonNode onTheDesk(String token, String words) {
        JsonNode list = eventually(
                token,
                "/api/complaints?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
                found -> !found.path("items").isEmpty());
        return list.path("items").get(0);
    }

    /** The ids of all posts on the desk that have this word, in order; one that is there twice stands there twice. */
    public List<String> postsOnTheDesk(String word) {
        List<String> posts = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = get(tokenOf("diskominfo"), "/api/complaints?q=" + word + "&size=100" + after)
                    .expect(200)
                    .json();
            page.path("items").forEach(item -> posts.add(item.path("postId").asString()));
            after = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());
        posts.sort(null);
        return posts;
    }

    private HttpRequest.Builder authorised(@Nullable String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("Accept", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private URI uri(String path) {
        return URI.create(address + path);
    }

    private Reply send(HttpRequest.Builder request) {
        return send(request, LONGEST_ANSWER);
    }

    private Reply send(HttpRequest.Builder request, Duration patience) {
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(patience).build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
