package id.tanggap.command.platform;

import id.tanggap.command.intake.graph.Endpoint;
import id.tanggap.command.intake.post.Json;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One platform's HTTP. Each request is sent once, by a token if there is one. */
public final class Wire {

    /** What was heard of a request. */
    public sealed interface Heard {

        record Answer(int status, HttpHeaders headers, JsonNode body) implements Heard {

            public boolean taken() {
                return status >= 200 && status < 300 && !body.path("error").isObject();
            }
        }

        /** @param certainlyUnsent whether the platform cannot have got it */
        record Silence(boolean certainlyUnsent) implements Heard {}
    }

    private final String baseUrl;
    private final RestClient http;

    public Wire(Endpoint at) {
        this.baseUrl = at.url();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(at.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(at.readTimeout());
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    public Heard get(List<String> path, Map<String, String> parameters, String token) {
        return heard(http.method(HttpMethod.GET).uri(uri(path, parameters)), token);
    }

    public Heard post(List<String> path, Map<String, String> form, String token) {
        MultiValueMap<String, String> body = new LinkedMultiValueMap<>();
        form.forEach(body::add);
        return heard(
                http.method(HttpMethod.POST)
                        .uri(uri(path, Map.of()))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(body),
                token);
    }

    public Heard post(List<String> path, JsonNode body, String token) {
        return post(path, Map.of(), body, token);
    }

    public Heard post(List<String> path, Map<String, String> parameters, JsonNode body, String token) {
        return heard(
                http.method(HttpMethod.POST)
                        .uri(uri(path, parameters))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body.toString()),
                token);
    }

    private URI uri(List<String> path, Map<String, String> parameters) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(baseUrl).pathSegment(path.toArray(String[]::new));
        parameters.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(parameters).toUri();
    }

    private static Heard heard(RestClient.RequestHeadersSpec<?> request, String token) {
        try {
            return request.headers(headers -> {
                        if (!token.isEmpty()) {
                            headers.setBearerAuth(token);
                        }
                    })
                    .exchange((_, response) -> new Heard.Answer(
                            response.getStatusCode().value(),
                            response.getHeaders(),
                            json(response.getBody().readAllBytes())));
        } catch (ResourceAccessException silence) {
            return new Heard.Silence(wasUnsent(silence));
        }
    }

    private static boolean wasUnsent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? Json.object() : Json.MAPPER.readTree(body);
        } catch (JacksonException notJson) {
            return Json.object();
        }
    }
}
