package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Plays everybody on the pretend Instagram, by its forms. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String platform;

    Visitor(String platform) {
        this.platform = platform;
    }

    /** @return the id of the post */
    String posts(String handle, String caption) throws IOException {
        return sent("/posts", Map.of("as", handle, "text", caption)).replaceFirst("/p/([0-9]+).*", "$1");
    }

    /** @return the id of the comment */
    String comments(String handle, String post, String text) throws IOException {
        return answers(handle, post, "", text);
    }

    /** @return the id of the comment */
    String answers(String handle, String post, String comment, String text) throws IOException {
        String where = sent("/p/" + post + "/comments", Map.of("as", handle, "parent", comment, "text", text));
        return where.substring(where.indexOf("#c-") + 3);
    }

    /** Sooner or later. */
    void sees(String post, String words) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(asked(HttpRequest.newBuilder(URI.create(platform + "/p/" + post)))
                                .body())
                        .contains(words));
    }

    /** The platform tells times by the second: what is said in the same one as a solution may have been said before it. */
    void waitsForTheNextSecond() {
        long now = Instant.now().getEpochSecond();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Instant.now().getEpochSecond() > now);
    }

    /** Where the form leads to. */
    private String sent(String path, Map<String, String> fields) throws IOException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = asked(
                HttpRequest.newBuilder(URI.create(platform + path)).POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> asked(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
