package id.tanggap.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No word that anybody sends, however long, keeps a complaint from the desk. */
class MappingTest {

    /** What Lucene takes as one term. */
    private static final int MOST_BYTES = 32_766;
    /** The name of an account, which is made here and never sent; without a bound it shows how an event is parked. */
    private static final String OURS = "complaint-desk.json head";

    /** Of one character in UTF-8, as the index counts characters. */
    private static final int BYTES = 3;

    @Test
    void noKeywordIsEverTooLongForTheIndex() throws IOException {
        List<String> unbounded = new ArrayList<>();
        for (Map.Entry<Path, JsonNode> mapping : mappings().entrySet()) {
            JsonNode root = mapping.getValue();
            collect(mapping.getKey().getFileName().toString(), root.path("properties"), unbounded);
        }

        assertThat(unbounded).containsExactly(OURS);
    }

    private static void collect(String at, JsonNode properties, List<String> unbounded) {
        properties.forEachEntry((name, field) -> {
            String here = at + " " + name;
            if (field.path("type").asString("").equals("keyword")
                    && (field.path("index").asBoolean(true)
                            || field.path("doc_values").asBoolean(true))
                    && field.path("ignore_above").asInt(Integer.MAX_VALUE) > MOST_BYTES / BYTES) {
                unbounded.add(here);
            }
            collect(here, field.path("properties"), unbounded);
            collect(here, field.path("fields"), unbounded);
        });
    }

    private static Map<Path, JsonNode> mappings() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/elasticsearch"))) {
            return files.filter(file -> !file.endsWith("analysis.json"))
                    .collect(Collectors.toMap(file -> file, MappingTest::read));
        }
    }

    private static JsonNode read(Path file) {
        return JsonMapper.shared().readTree(file.toFile());
    }
}
