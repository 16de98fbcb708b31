package id.tanggap.command.channel.token;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a platform gives tokens out. What it is asked holds secrets: nothing of it, nor of the answer, is in an error. */
final class TokenEndpoint {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(10);

    private final String url;
    private final RestClient http;

    TokenEndpoint(String url) {
        this.url = url;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(READ);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    JsonNode get(Map<String, String> parameters) throws Renewal.NotRenewed {
        UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(url);
        parameters.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return answered(http.get().uri(uri.encode().buildAndExpand(parameters).toUri()));
    }

    JsonNode post(Map<String, String> form, String authorization) throws Renewal.NotRenewed {
        MultiValueMap<String, String> body = new LinkedMultiValueMap<>();
        body.setAll(form);
        RestClient.RequestBodySpec request = http.post().uri(url).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        if (!authorization.isEmpty()) {
            request.header(HttpHeaders.AUTHORIZATION, authorization);
        }
        return answered(request.body(body));
    }

    private static JsonNode answered(RestClient.RequestHeadersSpec<?> request) throws Renewal.NotRenewed {
        try {
            Answer answer = request.exchange((_, response) -> new Answer(
                    response.getStatusCode().value(), response.getBody().readAllBytes()));
            if (answer == null || answer.status() != 200) {
                throw new Renewal.NotRenewed("HTTP " + (answer == null ? 0 : answer.status()));
            }
            return JSON.readTree(answer.body());
        } catch (RestClientException unreachable) {
            throw new Renewal.NotRenewed("unreachable");
        } catch (JacksonException notJson) {
            throw new Renewal.NotRenewed("no JSON");
        }
    }

    private record Answer(int status, byte[] body) {}
}
