package id.tanggap.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void whatOnePersonAloneEverUsedIsNotKept() {
        Vocabulary vocabulary = Vocabulary.of(
                List.of(
                        Lessons.lesson("1", Lessons.FIRST, "Ani", "rahasia jalan", "A"),
                        Lessons.lesson("2", Lessons.FIRST.plusDays(1), "Ani", "rahasia jalan", "A"),
                        Lessons.lesson("3", Lessons.FIRST.plusDays(2), "Budi", "jalan", "A")),
                1000);

        assertThat(vocabulary.word("rahasia")).isNegative();
        assertThat(vocabulary.word("jalan")).isNotNegative();
    }

    @Test
    void theRarestGoWhereThereAreTooMany() {
        Vocabulary vocabulary = Vocabulary.of(Lessons.of(200), 50);

        assertThat(vocabulary.size()).isBetween(1, 50);
        assertThat(vocabulary.word("di")).isNotNegative();
    }

    @Test
    void aTextIsAsLongAsAnother() {
        Vocabulary vocabulary = Vocabulary.of(Lessons.of(200), 1000);
        Vector vector = vocabulary.read(Said.of("jalan jalan rusak lampu"));

        double squares = 0;
        for (float weight : vector.weights()) {
            squares += weight * weight;
        }
        assertThat(squares).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-4));
    }
}
