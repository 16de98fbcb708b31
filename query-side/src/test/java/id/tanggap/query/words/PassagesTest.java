package id.tanggap.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

class PassagesTest {

    private static final Analysis ANALYSIS = new Analysis();

    @Test
    void showsWholeSentences() {
        String begin = "Sudah seminggu kami menunggu tanpa kabar apa pun dari petugas. ".repeat(3);

        assertThat(of("rusak").of(List.of(begin + "Jembatan rusak sejak Senin. Mohon bantuan.")))
                .containsExactly("Jembatan <mark>rusak</mark> sejak Senin. Mohon bantuan.");
    }

    @Test
    void cutsASentenceThatIsTooLongBetweenWords() {
        String passage = of("rusak")
                .of(List.of("dan lagi ".repeat(40) + "rusak" + " dan lagi".repeat(40)))
                .getFirst();

        assertThat(passage).startsWith("<mark>rusak</mark> dan lagi").endsWith("lagi");
        assertThat(passage.replaceAll("</?mark>", "")).hasSizeBetween(140, 160);
    }

    @Test
    void showsThoseThatHoldMostOfTheWordsInTheirOrder() {
        String between = "Yang lain tidak ada hubungannya dengan ini semua sama sekali. ".repeat(3);
        String text = "Lampu satu. " + between + "Lampu mati dua. " + between + "Lampu tiga. " + between
                + "Lampu mati empat. " + between + "Mati lampu, mati semua, lima.";

        assertThat(of("lampu", "mati").of(List.of(text)))
                .extracting(passage -> passage.replaceAll("</?mark>", "").split("\\.")[0])
                .containsExactly("Lampu mati dua", "Lampu mati empat", "Mati lampu, mati semua, lima");
    }

    @Test
    void escapesEverythingButTheMarks() {
        assertThat(of("rusak").of(List.of("<b>\"rusak\"</b> & 'parah'")))
                .containsExactly("&lt;b&gt;&quot;<mark>rusak</mark>&quot;&lt;/b&gt; &amp; &#39;parah&#39;");
    }

    @Test
    void whateverWasWrittenIsShownAsItWasWritten() {
        String[] parts = {
            "rusak", "rusak_", "rusak.", "3.rusak", "rusak-rusak ", " ", ". ", "\n", "😡", "<b>", "&amp;", "dan ", "'"
        };
        Random chance = new Random(3);
        for (int i = 0; i < 300; i++) {
            String text = Stream.generate(() -> parts[chance.nextInt(parts.length)])
                    .limit(1 + chance.nextInt(200))
                    .collect(Collectors.joining());
            assertThat(of("rusak").of(List.of(text)))
                    .hasSizeLessThanOrEqualTo(3)
                    .allSatisfy(passage -> {
                        assertThat(passage).contains("<mark>");
                        assertThat(text).contains(HtmlUtils.htmlUnescape(passage.replaceAll("</?mark>", "")));
                    });
        }
    }

    @Test
    void showsNothingOfATextWithoutTheWords() {
        assertThat(of("rusak").of(List.of("Lampu mati.", ""))).isEmpty();
    }

    private static Passages of(String... stems) {
        return new Passages(ANALYSIS, Set.of(stems), Set.of());
    }
}
