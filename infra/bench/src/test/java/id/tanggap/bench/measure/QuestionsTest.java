package id.tanggap.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.bench.bed.Texts;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final List<String> TEXTS = texts();

    private static List<String> texts() {
        Texts texts = new Texts(2_000);
        return IntStream.range(0, 2_000).mapToObj(texts::of).toList();
    }

    @Test
    void areThousandsOfDifferentOnesInThousandsOfWords() {
        List<String> questions = Questions.drawnFrom(TEXTS, 4_000);

        assertThat(questions).hasSize(4_000).doesNotHaveDuplicates();
        assertThat(questions.stream()
                        .flatMap(question -> Stream.of(question.split(" ")))
                        .distinct())
                .hasSizeGreaterThan(2_000);
    }

    @Test
    void areMostlyInWordsThatSomebodyWrote() {
        String everything = String.join(" ", TEXTS).toLowerCase();

        List<String> words = Questions.drawnFrom(TEXTS, 500).stream()
                .flatMap(question -> Stream.of(question.split(" ")))
                .toList();

        assertThat(words.stream().filter(everything::contains).count())
                .isBetween(words.size() * 3L / 4, words.size() - 1L);
    }

    @Test
    void areTheSameForTheSameTexts() {
        assertThat(Questions.drawnFrom(TEXTS, 50)).isEqualTo(Questions.drawnFrom(TEXTS, 50));
    }

    @Test
    void areFewerWhereTheTextsDoNotYieldMore() {
        assertThat(Questions.drawnFrom(List.of("Aduh!"), 100))
                .hasSizeBetween(1, 20)
                .contains("aduh");
    }
}
