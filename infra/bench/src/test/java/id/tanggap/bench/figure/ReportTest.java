package id.tanggap.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir
    Path folder;

    @Test
    void aTableTakesThePlaceOfTheLastOneAndWhatPeopleWroteStays() throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(page, """
                # Page

                <!-- bench:door -->
                | old |
                <!-- /bench:door -->

                What holds it back: the disk.

                <!-- bench:other -->
                | kept |
                <!-- /bench:other -->
                """);
        Figure figure = Figure.beside(
                "answers", "/s", List.of(50.0, 80.0, 60.0), List.of(100.0, 100.0, 100.0), Bar.atLeast(0.7), "");

        new Report("A machine.").fill(page, List.of(new Outcome("door", List.of(figure), 1, List.of())));

        assertThat(Files.readString(page))
                .contains(
                        "| answers | 60.0 /s (50.0 – 80.0) | 100 /s (100 – 100) | 0.600 (0.500 – 0.800) | ≥ 0.7 | MISSED |")
                .contains("A machine.", "What holds it back: the disk.", "| kept |")
                .doesNotContain("| old |");
    }

    @Test
    void whatFailedSaysSo() {
        assertThat(Report.of(new Outcome("door", List.of(), 1, List.of("IOException: no\nroom", "8 clients: refused"))))
                .isEqualTo("""
                        **It came to no end:** IOException: no room

                        **It came to no end:** 8 clients: refused
                        """);
    }

    @Test
    void aFigureThatStandsAloneIsHeldAgainstItsBarItself() {
        assertThat(Figure.alone("wait", "s", Spread.of(0.9, 1.2, 0.8), Bar.atMost(1), "")
                        .verdict())
                .isEqualTo("holds");
    }
}
