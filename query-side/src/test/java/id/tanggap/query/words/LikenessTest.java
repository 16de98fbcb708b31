package id.tanggap.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final Likeness.Reader READER = new Likeness.Reader();
    private static final Likeness.Told HOLE = READER.read("Lubang besar di Jl. Pasar Mekarsari dekat terminal");
    private static final Likeness.Told SAME = READER.read("dalan bolong pisan pasar mekarsari, tulung");
    private static final Likeness.Told ELSEWHERE = READER.read("Jalan berlubang di depan kantor desa Cikupa");
    private static final Likeness.Told OTHER = READER.read("KTP saya belum jadi dua bulan");
    private static final Likeness LIKENESS = Likeness.among(List.of(HOLE, SAME, ELSEWHERE, OTHER));

    @Test
    void otherWordsForTheSameTroubleAtTheSamePlaceAreAlike() {
        assertThat(LIKENESS.of(HOLE, SAME)).isGreaterThan(LIKENESS.of(HOLE, ELSEWHERE) + 0.1);
        assertThat(LIKENESS.of(HOLE, ELSEWHERE)).isGreaterThan(LIKENESS.of(HOLE, OTHER));
        assertThat(LIKENESS.of(HOLE, HOLE)).isGreaterThan(0.99);
    }

    @Test
    void theWordsInCommonAreThoseThatWereWritten() {
        assertThat(LIKENESS.common(HOLE, SAME, 9)).contains("bolong", "dalan", "pasar", "mekarsari");
    }

    @Test
    void whatMeansTheSameIsSoughtAsWell() {
        assertThat(READER.sought(SAME)).contains("bolong", "lubang", "mekarsari");
    }

    @Test
    void aSlipOfTheThumbIsMended() {
        assertThat(LIKENESS.common(LIKENESS.mended(READER.read("pasr mekrasari")), HOLE, 9))
                .contains("pasar", "mekarsari");
        assertThat(LIKENESS.mended(READER.read("motor")).meanings()).containsValue("motor");
    }

    @Test
    void oneByAMarketAndOneByASchoolAreTwo() {
        Likeness.Told school = READER.read("Jalan berlubang di depan SD Mekarsari");

        assertThat(LIKENESS.of(HOLE, school)).isLessThan(LIKENESS.of(HOLE, SAME) - 0.1);
    }

    @Test
    void nothingIsLikeNothing() {
        assertThat(LIKENESS.of(READER.read("🙏"), HOLE)).isZero();
    }
}
