package id.tanggap.command.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tanggap.access.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    @Test
    void aFileIsReadAsSpreadsheetsWriteIt() throws IOException {
        try (CsvFile file = open("\uFEFFnomor;isi\r\n1;\"jalan; rusak\nsekali\"\r\n2;lampu\r\n")) {
            assertThat(file.header()).containsExactly("nomor", "isi");
            assertThat(rows(file))
                    .containsExactly(
                            new CsvFile.Row(2, List.of("1", "jalan; rusak\nsekali")),
                            new CsvFile.Row(4, List.of("2", "lampu")));
        }
    }

    @Test
    void aQuoteThatIsNotClosedDoesNotTakeTheRestOfALargeFileIn() throws IOException {
        try (CsvFile file = open("nomor,isi\n1,\"jalan\n" + "2,lampu\n".repeat(200_000))) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(file::next)
                    .withMessageContaining("a quote that is not closed");
        }
    }

    @Test
    void anotherEncodingIsTold() throws IOException {
        byte[] latin = "nomor,isi\n1,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> rows(CsvFile.open(new ByteArrayInputStream(latin))))
                .withMessageContaining("UTF-8");
    }

    @Test
    void anEmptyFileIsTold() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> open("")).withMessageContaining("empty");
    }

    private static CsvFile open(String text) throws IOException {
        return CsvFile.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<CsvFile.Row> rows(CsvFile file) throws IOException {
        List<CsvFile.Row> rows = new ArrayList<>();
        for (Optional<CsvFile.Row> row = file.next(); row.isPresent(); row = file.next()) {
            rows.add(row.get());
        }
        return rows;
    }
}
