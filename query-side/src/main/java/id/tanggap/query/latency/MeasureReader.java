package id.tanggap.query.latency;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import id.tanggap.query.complaint.Clock;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the measured intervals of all complaints that a query finds, as of one moment: a point in time of the index, read
 * to its end in large pages. Only doc values are fetched and the answers are parsed as they stream in, which is what makes
 * reading everything affordable.
 */
final class MeasureReader {

    private static final int PAGE = 10_000;
    private static final String KEPT = "60s";

    private final ElasticsearchClient elasticsearch;
    private final Rest5Client http;
    private final String index;
    private final JsonFactory json = new JsonFactory();

    MeasureReader(ElasticsearchClient elasticsearch, Rest5Client http, String index) {
        this.elasticsearch = elasticsearch;
        this.http = http;
        this.index = index;
    }

    /**
     * @param field a keyword of the complaint to hand out beside each interval; null for none
     * @param each gets the field's value, null where the complaint has none, and the interval's line
     */
    void read(Query query, Clock clock, @Nullable String field, BiConsumer<@Nullable String, String> each)
            throws IOException {
        String pit = elasticsearch
                .openPointInTime(p -> p.index(index).keepAlive(k -> k.time(KEPT)))
                .id();
        try {
            PageReader pages = new PageReader(clock.field(), field, each);
            String asked = JsonpUtils.toJsonString(query, elasticsearch._jsonpMapper());
            do {
                Request request = new Request("POST", "/_search");
                request.addParameter("filter_path", "timed_out,hits.hits.fields,hits.hits.sort");
                request.addParameter("allow_partial_search_results", "false");
                request.setJsonEntity(body(pit, asked, pages));
                try (InputStream answer =
                                http.performRequest(request).getEntity().getContent();
                        JsonParser parser = json.createParser(ObjectReadContext.empty(), answer)) {
                    pages.read(parser);
                }
            } while (pages.hits == PAGE);
        } finally {
            elasticsearch.closePointInTime(p -> p.id(pit));
        }
    }

    private static String body(String pit, String query, PageReader pages) {
        StringBuilder body = new StringBuilder(600)
                .append("{\"size\":")
                .append(PAGE)
                .append(",\"_source\":false,\"track_total_hits\":false")
                .append(",\"pit\":{\"id\":\"")
                .append(pit)
                .append("\",\"keep_alive\":\"")
                .append(KEPT)
                .append("\"}")
                .append(",\"query\":")
                .append(query)
                .append(",\"docvalue_fields\":[\"")
                .append(pages.measures)
                .append('"');
        if (pages.field != null) {
            body.append(",\"").append(pages.field).append('"');
        }
        body.append("],\"sort\":[\"_shard_doc\"]");
        if (pages.last != null) {
            body.append(",\"search_after\":[").append(pages.last).append(']');
        }
        return body.append('}').toString();
    }

    /** Goes through one answer after another without keeping any. */
    private static final class PageReader {

        private final String measures;
        private final @Nullable String field;
        private final BiConsumer<@Nullable String, String> each;
        private @Nullable Long last;
        private int hits;
        private final List<String> lines = new ArrayList<>();

        private PageReader(String measures, @Nullable String field, BiConsumer<@Nullable String, String> each) {
            this.measures = measures;
            this.field = field;
            this.each = each;
        }

        private void read(JsonParser parser) throws IOException {
            hits = 0;
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
                    switch (parser.currentName()) {
                        case "fields" -> fields(parser);
                        case "sort" -> {
                            parser.nextToken();
                            parser.nextToken();
                            last = parser.getLongValue();
                            hits++;
                        }
                        case "timed_out" -> {
                            parser.nextToken();
                            if (parser.getBooleanValue()) {
                                throw new IOException("Elasticsearch ran out of time while it read the figures");
                            }
                        }
                        default -> {}
                    }
                }
            }
        }

        private void fields(JsonParser parser) {
            lines.clear();
            String value = null;
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean measured = parser.currentName().equals(measures);
                parser.nextToken();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (measured) {
                        lines.add(parser.getString());
                    } else {
                        value = parser.getString();
                    }
                }
            }
            for (String line : lines) {
                each.accept(value, line);
            }
        }
    }
}
