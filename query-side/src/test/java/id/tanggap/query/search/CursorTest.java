package id.tanggap.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tanggap.access.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Cursor PLACE = new Cursor(2.5, 1_767_225_600_123L, "7K2M-9QXA-40TD", 5);

    @Test
    void leadsBackToItsPlace() {
        assertThat(Cursor.read("q=jalan", PLACE.after("q=jalan"))).isEqualTo(PLACE);
    }

    /** Who reads on while the program is upgraded goes on where they were. */
    @Test
    void oneOfAnEarlierVersionLooksForAllWords() {
        String earlier = "t6AqI_TIB7BwMi4wOzE3NjI7YWJj";

        assertThat(Cursor.read("q=jalan", earlier)).isEqualTo(new Cursor(2.0, 1762, "abc", Cursor.ALL_WORDS));
    }

    @Test
    void tellsTheMomentOfADueToTheMillisecondAndThatThereIsNone() {
        for (long moment : new long[] {1_767_225_600_123L, -1L, Long.MAX_VALUE}) {
            Cursor due = new Cursor(moment, 1_767_225_600_123L, "7K2M-9QXA-40TD", Cursor.ALL_WORDS);
            assertThat((long) Cursor.read("q=jalan", due.after("q=jalan")).first())
                    .isEqualTo(moment);
        }
    }

    @Test
    void isWrittenWithCharactersThatAnAddressMayCarry() {
        assertThat(PLACE.after("q=jalan rusak & <lampu>")).matches("[A-Za-z0-9_-]{20,120}");
    }

    @Test
    void isOfNoUseForAnotherQuestion() {
        refuses("q=sampah", PLACE.after("q=jalan"));
    }

    @Test
    void isRefusedWhenAnyCharacterOfItChanged() {
        String after = PLACE.after("q=jalan");
        for (int i = 0; i < after.length() - 1; i++) {
            char other = after.charAt(i) == 'A' ? 'B' : 'A';
            refuses("q=jalan", after.substring(0, i) + other + after.substring(i + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "not a cursor", "%00", "eyJzY29yZSI6MX0", "AAAAAAAAAAAAAAAAAAAAAAAA", "💥"})
    void isRefusedWhenItNeverWasOne(String after) {
        refuses("q=jalan", after);
    }

    @Test
    void isRefusedUnreadWhenItIsTooLong() {
        refuses("q=jalan", "A".repeat(100_000));
    }

    private static void refuses(String question, String after) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Cursor.read(question, after))
                .satisfies(problem -> {
                    assertThat(problem.status().value()).isEqualTo(400);
                    assertThat(problem.fields())
                            .singleElement()
                            .extracting(Problem.Field::field)
                            .isEqualTo("after");
                });
    }
}
