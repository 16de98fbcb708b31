package id.tanggap.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Said ROAD = Said.of("jln rusk berlubang di Cikupa");
    private static final Learned LEARNED = Learned.from(Lessons.of(300));

    @Test
    void whoAnsweredForSuchWordsIsSuggestedAgain() {
        Suggestion first = LEARNED.suggest(ROAD, TODAY, office -> true, 3).getFirst();

        assertThat(first.office()).isEqualTo("Dinas PUPR");
        assertThat(first.confidence()).isBetween(0.8, 1.0);
    }

    @Test
    void itSaysWhy() {
        Suggestion first = LEARNED.suggest(ROAD, TODAY, office -> true, 3).getFirst();

        assertThat(first.words()).contains("jalan", "berlubang");
        assertThat(first.past()).isNotNull();
        assertThat(first.past().count())
                .isPositive()
                .isLessThanOrEqualTo(first.past().of());
        assertThat(first.past().examples())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(Lessons.of(300))
                        .anyMatch(lesson ->
                                lesson.id().equals(id) && lesson.office().equals("Dinas PUPR")));
    }

    @Test
    void theSameLessonsMakeTheSameNumbers() {
        Learned again = Learned.from(Lessons.of(300));

        for (Lesson lesson : Lessons.of(40)) {
            assertThat(again.judge(lesson.said(), TODAY, office -> true, 3))
                    .isEqualTo(LEARNED.judge(lesson.said(), TODAY, office -> true, 3));
        }
    }

    @Test
    void keptAndReadAgainItSaysTheSame() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        LEARNED.write(new DataOutputStream(kept));
        Learned read = Learned.read(new DataInputStream(new ByteArrayInputStream(kept.toByteArray())));

        for (Lesson lesson : Lessons.of(40)) {
            assertThat(read.judge(lesson.said(), TODAY, office -> true, 3))
                    .isEqualTo(LEARNED.judge(lesson.said(), TODAY, office -> true, 3));
        }
        assertThat(kept.toString(StandardCharsets.ISO_8859_1)).doesNotContain("berlubang");
    }

    @Test
    void howFarBackItReachesIsBounded() {
        List<Lesson> many = new ArrayList<>();
        String wordy = "kata panjang sekali ".repeat(2_000);
        for (int i = 0; i < 100; i++) {
            many.add(Lessons.lesson("c" + i, Lessons.FIRST.plusDays(i), "p" + i, wordy, "Dinas PUPR"));
        }

        assertThat(Reach.of(many)).hasSizeLessThan(100).endsWith(many.getLast());
        assertThat(Reach.of(Lessons.of(300))).hasSize(300);
    }

    @Test
    void aClosedOfficeIsNotSuggested() {
        List<Suggestion> open = LEARNED.suggest(ROAD, TODAY, office -> !office.equals("Dinas PUPR"), 3);

        assertThat(open)
                .isNotEmpty()
                .noneMatch(suggestion -> suggestion.office().equals("Dinas PUPR"));
        assertThat(open.getFirst().confidence())
                .as("nor is another one surer for it")
                .isLessThan(0.5);
    }

    @Test
    void onePersonWhoRepeatsAllDayTeachesOnce() {
        List<Lesson> poisoned = new ArrayList<>(Lessons.of(300));
        for (int i = 0; i < 600; i++) {
            poisoned.add(Lessons.lesson(
                    "x" + i, Lessons.FIRST.plusDays(140), "who repeats", "jalan berlubang " + i, "Dinas Perhubungan"));
        }

        assertThat(FairShare.of(poisoned))
                .filteredOn(lesson -> "who repeats".equals(lesson.person()))
                .hasSize(1);
        assertThat(Learned.from(poisoned)
                        .suggest(ROAD, TODAY, office -> true, 3)
                        .getFirst()
                        .office())
                .isEqualTo("Dinas PUPR");
    }

    @Test
    void manyWhoSendOneTextTeachOnceADay() {
        String text =
                "jalan berlubang di depan pasar Cikupa sudah lama dibiarkan dan belum juga ditambal oleh siapa pun";
        List<Lesson> sent = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            sent.add(Lessons.lesson("x" + i, Lessons.FIRST, "bot" + i, text + "!".repeat(i), "Dinas Perhubungan"));
        }

        assertThat(FairShare.of(sent)).hasSize(1);
    }

    @Test
    void ofTooLittleNothingIsLearned() {
        assertThatIllegalArgumentException().isThrownBy(() -> Learned.from(Lessons.of(19)));
    }
}
