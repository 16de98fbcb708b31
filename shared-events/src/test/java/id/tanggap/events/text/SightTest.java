package id.tanggap.events.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SightTest {

    @Test
    void whatIsSeenIsNeitherAGapNorNothing() {
        for (int sign = 0; sign <= Character.MAX_CODE_POINT; sign++) {
            int kinds = (Sight.isSeen(sign) ? 1 : 0) + (Sight.isGap(sign) ? 1 : 0) + (Sight.isNothing(sign) ? 1 : 0);
            assertThat(kinds).as("U+%04X", sign).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void signsOfEveryKindAreSeenAsPeopleSeeThem() {
        assertThat("a7é大!😀".codePoints()).allMatch(Sight::isSeen);
        assertThat(" \t\n\u0085\u00A0\u3000\u2028\u115F\u1160\u3164\uFFA0\u2800".codePoints())
                .allMatch(Sight::isGap);
        assertThat("\u0000\u200B\u200D\uFEFF\u034F\u0301\u17B4\u17B5\uFFFC\uFE0F".codePoints())
                .allMatch(Sight::isNothing);
    }

    @Test
    void patternsAndReadersSeeTheSame() {
        assertThat(Shadow.of("08\uFFFC12\u17B4\u200B34\u3164x").signs()).isEqualTo("081234 x");
    }

    @Test
    void blanksOfAllKindsAreOne() {
        assertThat(Sight.single("\uFEFF Dinas\u00A0\u200B PU\t")).isEqualTo("Dinas PU");
    }
}
