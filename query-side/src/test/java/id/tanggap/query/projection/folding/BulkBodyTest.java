package id.tanggap.query.projection.folding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BulkBodyTest {

    private record Note(String id, long version, String text) implements Document {}

    private final BulkBody body = new BulkBody();

    @Test
    void givenDocumentsThenEachIsTwoLines() {
        body.add(new Note("a", 3, "dua\nbaris"));
        body.add(new Note("b\"", 1, "é"));

        BulkBody.Part all = body.takeAll();

        assertThat(all.documents()).containsExactly("a", "b\"");
        assertThat(text(all)).isEqualTo("""
                {"index":{"_id":"a","version":3,"version_type":"external"}}
                {"id":"a","version":3,"text":"dua\\nbaris"}
                {"index":{"_id":"b\\"","version":1,"version_type":"external"}}
                {"id":"b\\"","version":1,"text":"é"}
                """);
        assertThat(body.documents()).isZero();
        assertThat(body.size()).isZero();
    }

    @Test
    void givenTooMuchWhenAllButTheLastAreTakenThenTheLastGoesWithWhatFollows() {
        body.add(new Note("a", 1, "satu"));
        body.add(new Note("b", 1, "dua"));
        body.add(new Note("c", 1, "tiga"));

        BulkBody.Part first = body.takeAllButTheLast();
        body.add(new Note("d", 1, "empat"));
        BulkBody.Part rest = body.takeAll();

        assertThat(first.documents()).containsExactly("a", "b");
        assertThat(text(first).lines().filter(line -> line.contains("text"))).hasSize(2);
        assertThat(rest.documents()).containsExactly("c", "d");
        assertThat(text(rest)).startsWith("{\"index\":{\"_id\":\"c\"").endsWith("\"empat\"}\n");
        assertThat(text(rest).lines()).hasSize(4);
    }

    private static String text(BulkBody.Part part) {
        return new String(part.lines(), StandardCharsets.UTF_8);
    }
}
