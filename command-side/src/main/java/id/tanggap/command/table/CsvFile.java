package id.tanggap.command.table;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A CSV file with a header, read row by row however large it is: UTF-8 with or without a byte order mark, commas or
 * semicolons, as spreadsheets write it.
 *
 * <p>Reading throws a {@link Problem} when it is not such a file.
 */
public final class CsvFile implements AutoCloseable {

    private static final int LONGEST_HEADER = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final OneRowAtATime rows;
    private final List<String> header;

    private CsvFile(CSVParser parser, OneRowAtATime rows) {
        this.parser = parser;
        this.records = parser.iterator();
        this.rows = rows;
        this.header = nextCells()
                .orElseThrow(() -> notATable("Berkas kosong. Kirim berkas CSV.", "The file is empty. Send a CSV."));
    }

    /**
     * One row.
     *
     * @param line where it begins in the file, the header being line 1
     */
    public record Row(long line, List<String> cells) {

        /** The cell; empty where the row has none. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    public static CsvFile open(InputStream content) throws IOException {
        try {
            BufferedReader text = new BufferedReader(
                    new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()), LONGEST_HEADER);
            OneRowAtATime rows = new OneRowAtATime(text);
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter(text))
                    .setIgnoreEmptyLines(true)
                    .setTrim(true)
                    .get();
            return new CsvFile(CSVParser.parse(rows, format), rows);
        } catch (CharacterCodingException otherEncoding) {
            throw otherEncoding();
        }
    }

    /** The names of the columns. */
    public List<String> header() {
        return header;
    }

    public Optional<Row> next() throws IOException {
        long line = parser.getCurrentLineNumber() + 1;
        return nextCells().map(cells -> new Row(line, cells));
    }

    private Optional<List<String>> nextCells() {
        rows.begin();
        try {
            return records.hasNext() ? Optional.of(Arrays.asList(records.next().values())) : Optional.empty();
        } catch (UncheckedIOException unreadable) {
            switch (unreadable.getCause()) {
                case null -> throw unreadable;
                case CharacterCodingException _ -> throw otherEncoding();
                case CSVException malformed -> throw malformed(malformed.getMessage());
                case OneRowAtATime.TooLong _ ->
                    throw malformed("a row that does not end, from line " + (parser.getCurrentLineNumber() + 1)
                            + "; look for a quote that is not closed");
                default -> throw unreadable;
            }
        } catch (IllegalStateException | IllegalArgumentException malformed) {
            throw malformed(malformed.getMessage());
        }
    }

    /** What the header has more of; a byte order mark is passed over. */
    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(LONGEST_HEADER);
        int balance = 0;
        for (int i = 0; i < LONGEST_HEADER - 1; i++) {
            int sign = text.read();
            if (sign < 0 || sign == '\n') {
                break;
            }
            balance += sign == ';' ? 1 : sign == ',' ? -1 : 0;
        }
        text.reset();
        return balance > 0 ? ';' : ',';
    }

    private static Problem malformed(@Nullable String why) {
        return notATable(
                "Berkas bukan CSV yang utuh: " + why + ". Simpan ulang sebagai CSV (UTF-8).",
                "The file is not sound CSV: " + why + ". Save it as CSV (UTF-8) again.");
    }

    private static Problem otherEncoding() {
        return notATable(
                "Berkas tidak dikodekan dalam UTF-8. Simpan ulang sebagai CSV (UTF-8).",
                "The file is not encoded in UTF-8. Save it as CSV (UTF-8) again.");
    }

    static Problem notATable(String indonesian, String english) {
        return new Problem(HttpStatus.BAD_REQUEST, "not-a-table", new Bilingual(indonesian, english));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
