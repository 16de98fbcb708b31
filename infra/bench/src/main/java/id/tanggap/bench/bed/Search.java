package id.tanggap.bench.bed;

import id.tanggap.local.ElasticsearchConnection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Elasticsearch as it is without us: bytes over HTTP. */
public final class Search {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NDJSON = "application/x-ndjson";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ElasticsearchConnection to;

    Search(ElasticsearchConnection to) {
        this.to = to;
    }

    public String authorization() {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((to.user() + ":" + to.password()).getBytes(StandardCharsets.UTF_8));
    }

    public URI address() {
        return URI.create(to.url());
    }

    public JsonNode ask(String method, String path, String body) {
        return JSON.readTree(send(method, path, "application/json", body.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] send(String method, String path, String type, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(to.url() + path))
                .header("Authorization", authorization())
                .header("Content-Type", type)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException("%s %s: %d %s"
                        .formatted(
                                method,
                                path,
                                response.statusCode(),
                                new String(response.body(), StandardCharsets.UTF_8)));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An empty index with the settings and the mapping of another one. */
    public void createLike(String index, String model) {
        JsonNode definition = ask("GET", "/" + model, "").iterator().next();
        JsonNode settings = definition.path("settings").path("index");
        ObjectNode kept = JSON.createObjectNode();
        for (String name : List.of("number_of_shards", "number_of_replicas", "refresh_interval", "analysis")) {
            if (settings.has(name)) {
                kept.set(name, settings.get(name));
            }
        }
        ObjectNode created = JSON.createObjectNode();
        created.set("settings", JSON.createObjectNode().set("index", kept));
        created.set("mappings", definition.path("mappings"));
        ask("PUT", "/" + index, created.toString());
    }

    /** An index, or that behind an alias. */
    public void delete(String index) {
        ask("GET", "/" + index, "").propertyNames().forEach(name -> ask("DELETE", "/" + name, ""));
    }

    public void refresh(String index) {
        ask("POST", "/" + index + "/_refresh", "");
    }

    /** Whatever it kept of answers about an index is found out anew. */
    public void forgetAnswers(String index) {
        ask("POST", "/" + index + "/_cache/clear?request=true", "");
    }

    /** None of an index that is not there yet. */
    public long count(String index) {
        return ask("GET", "/" + index + "/_count?ignore_unavailable=true", "")
                .path("count")
                .asLong();
    }

    /** All documents, ready to be sent: of each the action line and the source. */
    public List<byte[]> documents(String index) {
        refresh(index);
        List<byte[]> documents = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode hits = ask(
                            "POST",
                            "/" + index + "/_search",
                            "{\"size\": 2000, \"track_total_hits\": false, \"sort\": [{\"id\": \"asc\"}]" + after + "}")
                    .path("hits")
                    .path("hits");
            if (hits.isEmpty()) {
                return documents;
            }
            for (JsonNode hit : hits) {
                documents.add(("{\"index\":{\"_id\":" + hit.path("_id") + "}}\n" + hit.path("_source") + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            after = ", \"search_after\": "
                    + hits.get(hits.size() - 1).path("sort").toString();
        }
    }

    /** One request for so many documents, so many requests at a time. */
    public void bulk(String index, List<byte[]> documents, int atOnce, int senders) throws Exception {
        List<byte[]> bodies = new ArrayList<>();
        for (int from = 0; from < documents.size(); from += atOnce) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            documents.subList(from, Math.min(from + atOnce, documents.size())).forEach(body::writeBytes);
            bodies.add(body.toByteArray());
        }
        try (ExecutorService sending = Executors.newFixedThreadPool(senders)) {
            List<Future<?>> sent = new ArrayList<>();
            bodies.forEach(body -> sent.add(sending.submit(() -> send(index, body))));
            for (Future<?> each : sent) {
                each.get();
            }
        }
    }

    private void send(String index, byte[] body) {
        String answer = new String(
                send("POST", "/" + index + "/_bulk?filter_path=errors", NDJSON, body), StandardCharsets.UTF_8);
        if (!answer.contains("\"errors\":false")) {
            throw new IllegalStateException("Elasticsearch refused documents: " + answer);
        }
    }
}
