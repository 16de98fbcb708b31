package id.tanggap.bench.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.learning.Lesson;
import id.tanggap.learning.Said;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MonthByMonthTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final YearMonth FROM = YearMonth.of(2026, 3);

    /** What is asked in March is told alike, whatever April holds: another office for the same words, and new words. */
    @Test
    void nothingOfTheFutureLeaks() {
        List<Lesson> upToMarch = lessons(90);
        List<Lesson> withApril = new ArrayList<>(upToMarch);
        for (int i = 0; i < 60; i++) {
            withApril.add(new Lesson(
                    "april" + i,
                    LocalDate.of(2026, 4, 1 + i % 28),
                    "q" + i,
                    Said.of("jalan rusak baru " + i),
                    "Dinas Baru"));
        }

        assertThat(march(withApril)).isNotEmpty().isEqualTo(march(upToMarch));
    }

    private static List<Lesson> lessons(int days) {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < days * 2; i++) {
            boolean road = i % 3 != 0;
            lessons.add(new Lesson(
                    "c" + i,
                    FIRST.plusDays(i / 2),
                    "p" + i,
                    Said.of((road ? "jalan rusak berlubang nomor " : "lampu mati gelap nomor ") + i * 31 % 97),
                    road ? "Dinas PUPR" : "Dinas Perhubungan"));
        }
        return lessons;
    }

    /** Without how long it took. */
    private static String march(List<Lesson> lessons) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new MonthByMonth(new PrintStream(printed, true, StandardCharsets.UTF_8)).run(lessons, FROM);
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("2026-03"))
                .map(line -> line.replaceAll(" {3}\\d+ before.*", ""))
                .collect(Collectors.joining("\n"));
    }
}
