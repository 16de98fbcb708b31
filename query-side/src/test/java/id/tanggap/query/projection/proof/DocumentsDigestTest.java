package id.tanggap.query.projection.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DocumentsDigestTest {
    private final JsonMapper json = new JsonMapper();

    private DocumentsDigest of(String... idsAndDocuments) {
        DocumentsDigest digest = new DocumentsDigest();
        for (int i = 0; i < idsAndDocuments.length; i += 2) {
            digest.add(idsAndDocuments[i], json.readTree(idsAndDocuments[i + 1]));
        }
        return digest;
    }

    @Test
    void theOrderOfDocumentsAndOfKeysDoesNotMatter() {
        DocumentsDigest one = of("a", "{\"x\": 1, \"y\": {\"p\": [1, 2], \"q\": null}}", "b", "{\"x\": 2}");
        DocumentsDigest other = of("b", "{\"x\": 2}", "a", "{\"y\": {\"q\": null, \"p\": [1, 2]}, \"x\": 1}");

        assertThat(one.value()).isEqualTo(other.value()).matches("[0-9a-f]{64}");
        assertThat(one.differsIn(other).isEmpty()).isTrue();
    }

    @Test
    void anyOtherContentMakesAnotherDigest() {
        String one = of("a", "{\"x\": [1, 2]}", "b", "{\"x\": 2}").value();

        assertThat(List.of(
                        of("a", "{\"x\": [2, 1]}", "b", "{\"x\": 2}").value(),
                        of("a", "{\"x\": 2}", "b", "{\"x\": [1, 2]}").value(),
                        of("a", "{\"x\": [1, 2]}").value(),
                        of().value()))
                .doesNotContain(one)
                .doesNotHaveDuplicates();
    }

    @Test
    void ofTwoThatDifferItCanBeToldWhere() {
        DocumentsDigest one = new DocumentsDigest();
        DocumentsDigest other = new DocumentsDigest();
        IntStream.range(0, 5_000).forEach(i -> {
            one.add("id" + i, json.readTree("{\"x\": %d}".formatted(i)));
            other.add("id" + i, json.readTree("{\"x\": %d}".formatted(i == 17 ? -1 : i)));
        });

        assertThat(one.differsIn(other))
                .satisfies(parts -> assertThat(parts.stream()).containsExactly(DocumentsDigest.partOf("id17")));
    }
}
