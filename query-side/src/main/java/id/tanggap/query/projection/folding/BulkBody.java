package id.tanggap.query.projection.folding;

import id.tanggap.query.elastic.DocumentMapper;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;

/** Documents for one bulk request: of each a line that says under which version it is stored, and one that it is. */
final class BulkBody {
    private static final int USUAL_SIZE = 1024 * 1024;
    private static final ObjectWriter LINES = DocumentMapper.create().writer().withRootValueSeparator("\n");

    /** What is ready to be sent. */
    record Part(List<String> documents, byte[] lines) {}

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(USUAL_SIZE);
    private final List<String> documents = new ArrayList<>();
    private int beforeTheLast;

    void add(Document document) {
        beforeTheLast = lines.size();
        documents.add(document.id());
        try (JsonGenerator line = LINES.createGenerator(lines)) {
            line.writeStartObject()
                    .writeObjectPropertyStart("index")
                    .writeStringProperty("_id", document.id())
                    .writeNumberProperty("version", document.version())
                    .writeStringProperty("version_type", "external")
                    .writeEndObject()
                    .writeEndObject()
                    .writePOJO(document)
                    .writeRaw('\n');
        }
    }

    int documents() {
        return documents.size();
    }

    /** In bytes. */
    int size() {
        return lines.size();
    }

    Part takeAll() {
        return take(documents.size(), lines.size());
    }

    Part takeAllButTheLast() {
        return take(documents.size() - 1, beforeTheLast);
    }

    private Part take(int count, int end) {
        byte[] all = lines.toByteArray();
        List<String> first = documents.subList(0, count);
        Part part = new Part(List.copyOf(first), Arrays.copyOf(all, end));
        first.clear();
        lines.reset();
        lines.write(all, end, all.length - end);
        beforeTheLast = 0;
        return part;
    }
}
