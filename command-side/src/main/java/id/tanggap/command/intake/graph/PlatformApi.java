package id.tanggap.command.intake.graph;

import id.tanggap.command.intake.graph.Answer.Denied;
import id.tanggap.command.intake.graph.Answer.Later;
import id.tanggap.command.intake.graph.Answer.NoAccess;
import id.tanggap.command.intake.graph.Answer.Shown;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Question;
import id.tanggap.events.complaint.Channel;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One platform's HTTP API. Fails fast on what will not change, tries again shortly on what may, and gives the rest back
 * to be asked later.
 */
public final class PlatformApi {

    private static final Set<Integer> TOKEN = Set.of(102, 190);
    private static final Set<Integer> BUSY = Set.of(1, 2, 4, 17, 32, 341, 368, 613);
    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final Set<Channel> platforms;
    private final String baseUrl;
    private final RestClient http;
    private final Retry retry;

    /** @param platforms that are asked there */
    public PlatformApi(Set<Channel> platforms, Endpoint at) {
        this.platforms = Set.copyOf(platforms);
        this.baseUrl = at.url();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(at.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(at.readTimeout());
        this.http = RestClient.builder().requestFactory(requests).build();
        this.retry = Retry.of(
                baseUrl,
                RetryConfig.<Answer>custom()
                        .maxAttempts(ATTEMPTS)
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE, 2))
                        .retryOnResult(Later.class::isInstance)
                        .build());
    }

    public Set<Channel> platforms() {
        return platforms;
    }

    /** @param token of the account that asks */
    public Answer ask(Question question, String token) {
        return retry.executeSupplier(() -> once(question, token));
    }

    private Answer once(Question question, String token) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(baseUrl)
                .pathSegment(question.path().toArray(String[]::new));
        question.parameters().keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        URI target = uri.encode().buildAndExpand(question.parameters()).toUri();
        try {
            return http.get()
                    .uri(target)
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                    .exchange((_, response) -> answer(
                            response.getStatusCode().value(), response.getBody().readAllBytes()));
        } catch (ResourceAccessException unreachable) {
            return new Later("unreachable");
        }
    }

    private static String named(int status, int code) {
        return code == 0 ? "HTTP " + status : "code " + code;
    }

    private static Answer answer(int status, byte[] body) {
        JsonNode json;
        try {
            json = Json.MAPPER.readTree(body);
        } catch (JacksonException notJson) {
            json = Json.object();
        }
        JsonNode error = json.path("error");
        int code = error.path("code").asInt(0);
        if (TOKEN.contains(code) || status == 401) {
            return new NoAccess("token-expired", named(status, code));
        }
        if (status == 429
                || status >= 500
                || BUSY.contains(code)
                || error.path("is_transient").asBoolean(false)) {
            return new Later("HTTP " + status + (code == 0 ? "" : ", code " + code));
        }
        if (status >= 400 || error.isObject()) {
            return new Denied(named(status, code));
        }
        return json instanceof ObjectNode object && !object.isEmpty()
                ? new Shown(object)
                : new Later("HTTP " + status + " without JSON");
    }
}
