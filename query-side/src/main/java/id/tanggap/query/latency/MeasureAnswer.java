package id.tanggap.query.latency;

import id.tanggap.query.complaint.Measure;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Takes in one answer as it comes, bucket by bucket: stretches, in each what complaints are about, in that the intervals. */
final class MeasureAnswer {

    /** The buckets within a bucket. */
    static final String INSIDE = "inside";

    /** Within a stretch, from the outer to the inner ones. */
    static final List<String> SUBJECT = List.of("category", "place", "channel");

    /** Where a complaint has none of these. */
    static final String NONE = "";

    private static final int LINE = 1 + SUBJECT.size();

    private final JsonParser parser;
    private final MeasureReader.Each each;
    private final String[] keys = new String[LINE + 1];

    private MeasureAnswer(JsonParser parser, MeasureReader.Each each) {
        this.parser = parser;
        this.each = each;
    }

    /** @throws IOException when Elasticsearch did not come to the end of it */
    static void read(JsonParser parser, MeasureReader.Each each) throws IOException {
        new MeasureAnswer(parser, each).read();
    }

    private void read() throws IOException {
        while (parser.nextToken() != null) {
            if (parser.currentToken() != JsonToken.PROPERTY_NAME) {
                continue;
            }
            switch (parser.currentName()) {
                case "timed_out" -> {
                    if (parser.nextToken() == JsonToken.VALUE_TRUE) {
                        throw new IOException("Elasticsearch ran out of time while it read the figures");
                    }
                }
                case INSIDE -> inside(0);
                default -> {}
            }
        }
    }

    private void inside(int level) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "buckets" -> {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        bucket(level);
                    }
                }
                case "sum_other_doc_count" -> {
                    if (parser.getLongValue() > 0) {
                        throw new IOException("Elasticsearch left intervals out of the figures");
                    }
                }
                default -> parser.skipChildren();
            }
        }
    }

    private void bucket(int level) throws IOException {
        long times = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            switch (parser.currentName()) {
                case "key" -> {
                    parser.nextToken();
                    keys[level] = parser.getString();
                }
                case "doc_count" -> {
                    parser.nextToken();
                    times = parser.getLongValue();
                }
                case INSIDE -> inside(level + 1);
                default -> {
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
        }
        if (level == LINE) {
            Measure measure = Measure.ofLine(keys[LINE]);
            each.accept(
                    Long.parseLong(keys[0]),
                    new Subject(measure.opd(), subject(0), subject(1), subject(2), measure.guarded()),
                    measure,
                    times);
        }
    }

    private @Nullable String subject(int which) {
        String key = keys[1 + which];
        return key.equals(NONE) ? null : key;
    }
}
