package id.tanggap.query.admin;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a cluster how it stands. */
final class ElasticsearchProbe {
    private static final JsonMapper JSON = new JsonMapper();

    private final Rest5ClientTransport transport;

    ElasticsearchProbe(ElasticsearchClient client) {
        this.transport = (Rest5ClientTransport) client._transport();
    }

    SystemStatus.Elasticsearch ask() throws IOException {
        Request request = new Request("GET", "/_cluster/stats");
        request.addParameter(
                "filter_path", "status,nodes.count.total,nodes.versions,nodes.fs,indices.docs.count,indices.store");
        request.addParameter("timeout", "2s");
        try (InputStream answer =
                transport.restClient().performRequest(request).getEntity().getContent()) {
            JsonNode stats = JSON.readTree(answer);
            JsonNode disk = stats.at("/nodes/fs");
            return new SystemStatus.Elasticsearch(
                    text(stats.at("/nodes/versions/0")),
                    text(stats.path("status")),
                    stats.at("/nodes/count/total").asInt(0),
                    number(stats.at("/indices/docs/count")),
                    number(stats.at("/indices/store/size_in_bytes")),
                    disk.isObject()
                            ? new SystemStatus.Disk(
                                    disk.path("available_in_bytes").asLong(0),
                                    disk.path("total_in_bytes").asLong(0))
                            : null,
                    null);
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private static @Nullable Long number(JsonNode node) {
        return node.isNumber() ? node.asLong() : null;
    }
}
