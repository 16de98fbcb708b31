package id.tanggap.command.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tanggap.access.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

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
    void whatIsNoUtf8IsReadAsWindowsWritesIt() throws IOException {
        byte[] windows = "nomor,isi\n1,caf\u00e9 \u20ac 5 \u2013 \u201cbagus\u201d\n2,\u00e9".getBytes(WINDOWS_1252);

        assertThat(rows(archive(windows)))
                .extracting(row -> row.cell(1))
                .containsExactly("caf\u00e9 \u20ac 5 \u2013 \u201cbagus\u201d", "\u00e9");
    }

    @Test
    void aFileThatMixesBothEncodingsIsReadLineByLine() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes("nomor,isi\n1,caf\u00e9 \ud83d\ude00\n".getBytes(StandardCharsets.UTF_8));
        mixed.writeBytes("2,caf\u00e9\n".getBytes(WINDOWS_1252));

        assertThat(rows(archive(mixed.toByteArray())))
                .extracting(row -> row.cell(1))
                .containsExactly("caf\u00e9 \ud83d\ude00", "caf\u00e9");
    }

    @Test
    void signsAreWholeWhereverThePiecesOfAFileEnd() throws IOException {
        String text = "\u00e9\u20ac\ud83d\ude00".repeat(40_000);
        InputStream inPiecesOfOneByte =
                new FilterInputStream(
                        new ByteArrayInputStream(("nomor,isi\n1," + text).getBytes(StandardCharsets.UTF_8))) {
                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        return super.read(into, from, Math.min(length, 1));
                    }
                };

        try (CsvFile file = CsvFile.open(inPiecesOfOneByte)) {
            assertThat(file.next().orElseThrow().cell(1)).isEqualTo(text);
        }
    }

    @Test
    void whatExcelCallsUnicodeTextIsRead() throws IOException {
        byte[] unicode = "\uFEFFnomor\tisi\r\n1\tjalan, rusak\r\n".getBytes(StandardCharsets.UTF_16LE);

        try (CsvFile file = open(unicode)) {
            assertThat(file.header()).containsExactly("nomor", "isi");
            assertThat(rows(file)).containsExactly(new CsvFile.Row(2, List.of("1", "jalan, rusak")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nomor,isi\n1,a", "nomor;isi\n1;a", "nomor\tisi\n1\ta", "nomor|isi\n1|a", "\"no,mor\";isi\n1;a"})
    void theSeparatorIsWhatTheHeaderHasMostOf(String text) throws IOException {
        try (CsvFile file = open(text)) {
            assertThat(file.header()).hasSize(2);
            assertThat(rows(file)).containsExactly(new CsvFile.Row(2, List.of("1", "a")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\n", "SEP=;\r\n", "\uFEFF\"sep=;\"\r\n", "sep=;;;\r\n"})
    void whatExcelSaysOfTheSeparatorHolds(String said) throws IOException {
        try (CsvFile file = open(said + "nomor;a,b,c\n1;x\n")) {
            assertThat(file.header()).containsExactly("nomor", "a,b,c");
            assertThat(rows(file)).containsExactly(new CsvFile.Row(3, List.of("1", "x")));
        }
    }

    @Test
    void aRowWithNothingInItIsNone() throws IOException {
        String text = "nomor;isi;;\n;;;\n\n1;a;;\n;;\n ;\n2\n\n";
        try (CsvFile file = open(text)) {
            assertThat(file.header()).containsExactly("nomor", "isi");
            assertThat(rows(file))
                    .containsExactly(new CsvFile.Row(4, List.of("1", "a", "", "")), new CsvFile.Row(7, List.of("2")));
        }
        try (CsvFile file = CsvFile.openArchive(
                new ByteArrayInputStream("nomor;isi\n;\n\n1;a\n".getBytes(StandardCharsets.UTF_8)), true)) {
            assertThat(rows(file)).as("as they were counted before").hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "504b03041400060008000000, Excel",
        "d0cf11e0a1b11ae1000000, .xls",
        "255044462d312e37, PDF",
        "1f8b08000000000000, gzip",
        "526172211a0700, packed",
        "3c21444f43545950452068746d6c3e, HTML",
        "efbbbf20203c7461626c653e, HTML",
        "5b7b226964223a317d5d, JSON",
        "89504e470d0a1a0a0000000d, no text"
    })
    void whatIsNoTableIsToldForWhatItIs(String bytes, String what) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> open(HexFormat.of().parseHex(bytes)))
                .withMessageContaining(what)
                .satisfies(problem -> assertThat(problem.text().id()).isNotBlank());
    }

    @Test
    void soManyColumnsHasNoTable() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> open("a,".repeat(1_001) + "b\n1\n"))
                .withMessageContaining("1002 columns");
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
        return open(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CsvFile archive(byte[] bytes) throws IOException {
        return CsvFile.openArchive(new ByteArrayInputStream(bytes), false);
    }

    private static CsvFile open(byte[] bytes) throws IOException {
        return CsvFile.open(new ByteArrayInputStream(bytes));
    }

    private static List<CsvFile.Row> rows(CsvFile file) throws IOException {
        List<CsvFile.Row> rows = new ArrayList<>();
        for (Optional<CsvFile.Row> row = file.next(); row.isPresent(); row = file.next()) {
            rows.add(row.get());
        }
        return rows;
    }
}
