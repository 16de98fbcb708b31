package id.tanggap.query.latency;

import co.elastic.clients.elasticsearch._types.FieldValue;
import id.tanggap.query.complaint.Measure;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One answer, of which nothing is kept but its end.
 *
 * @param last the key of the last bucket
 */
record MeasurePage(int buckets, Map<String, FieldValue> last) {

    static final String LINE = "line";

    /** @throws IOException when Elasticsearch did not come to the end of it */
    static MeasurePage read(JsonParser parser, MeasureReader.Each each) throws IOException {
        int buckets = 0;
        Map<String, @Nullable String> key = new HashMap<>();
        while (parser.nextToken() != null) {
            if (parser.currentToken() != JsonToken.PROPERTY_NAME) {
                continue;
            }
            switch (parser.currentName()) {
                case "after_key" -> {
                    parser.nextToken();
                    parser.skipChildren();
                }
                case "key" -> readKey(parser, key);
                case "doc_count" -> {
                    parser.nextToken();
                    String line = key.get(LINE);
                    if (line != null) {
                        Measure measure = Measure.ofLine(line);
                        Subject subject =
                                new Subject(measure.opd(), key.get("category"), key.get("place"), key.get("channel"));
                        each.accept(subject, measure, parser.getLongValue());
                        buckets++;
                    }
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
        Map<String, FieldValue> last = new HashMap<>();
        key.forEach((name, value) -> last.put(name, value == null ? FieldValue.NULL : FieldValue.of(value)));
        return new MeasurePage(buckets, last);
    }

    private static void readKey(JsonParser parser, Map<String, @Nullable String> key) {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            key.put(name, parser.nextToken() == JsonToken.VALUE_NULL ? null : parser.getString());
        }
    }
}
