package id.tanggap.command.table;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
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
 * A CSV file with a header, read row by row however large it is, as spreadsheets write it: see {@link SpreadsheetText} and
 * {@link Separator}. A row without anything in it is none.
 *
 * <p>Reading throws a {@link Problem} when it is not such a file.
 */
public final class CsvFile implements AutoCloseable {

    private static final int MOST_COLUMNS = 1_000;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final OneRowAtATime rows;
    private final boolean blankRows;
    private final long linesBefore;
    private final List<String> header;

    private CsvFile(CSVParser parser, OneRowAtATime rows, boolean blankRows, long linesBefore) {
        this.parser = parser;
        this.records = parser.iterator();
        this.rows = rows;
        this.blankRows = blankRows;
        this.linesBefore = linesBefore;
        this.header = titles(next().map(Row::cells)
                .orElseThrow(() -> notATable(
                        "Berkas kosong. Kirim berkas CSV dengan satu baris judul.",
                        "The file is empty. Send a CSV with a line of titles.")));
    }

    /**
     * One row.
     *
     * @param line where it begins in the file, counted from 1
     */
    public record Row(long line, List<String> cells) {

        /** The cell; empty where the row has none. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        private boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** A table that is kept by people: it is UTF-8, or is saved so again. */
    public static CsvFile open(InputStream content) throws IOException {
        try {
            return open(content, false, false);
        } catch (CharacterCodingException otherEncoding) {
            throw otherEncoding();
        }
    }

    /**
     * A table that an old system wrote, and that nobody can save again: what is no UTF-8 is Windows-1252.
     *
     * @param blankRows as former releases read it: a row of separators alone is one, which counts where rows were counted
     *     before
     */
    public static CsvFile openArchive(InputStream content, boolean blankRows) throws IOException {
        return open(content, true, blankRows);
    }

    private static CsvFile open(InputStream content, boolean windows, boolean blankRows) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(content);
        Optional<Bilingual> wrong = WrongFile.remedy(bytes);
        if (wrong.isPresent()) {
            throw notATable(wrong.get().id(), wrong.get().en());
        }
        BufferedReader text = new BufferedReader(new SpreadsheetText(bytes, windows), Separator.LONGEST_HEADER);
        Separator separator = Separator.of(text);
        OneRowAtATime rows = new OneRowAtATime(text);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator.sign())
                .setIgnoreEmptyLines(blankRows)
                .setTrim(true)
                .get();
        return new CsvFile(CSVParser.parse(rows, format), rows, blankRows, separator.linesBefore());
    }

    /** The names of the columns. */
    public List<String> header() {
        return header;
    }

    public Optional<Row> next() {
        while (true) {
            long line = linesBefore + parser.getCurrentLineNumber() + 1;
            Optional<Row> row = nextCells().map(cells -> new Row(line, cells));
            if (blankRows || row.isEmpty() || !row.get().isBlank()) {
                return row;
            }
        }
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
                    throw malformed("a row that does not end, from line "
                            + (linesBefore + parser.getCurrentLineNumber() + 1)
                            + "; look for a quote that is not closed");
                default -> throw unreadable;
            }
        } catch (IllegalStateException | IllegalArgumentException malformed) {
            throw malformed(malformed.getMessage());
        }
    }

    /** Without the empty ones behind the last, which a spreadsheet adds as it likes. */
    private static List<String> titles(List<String> cells) {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        if (last > MOST_COLUMNS) {
            throw notATable(
                    "Berkas mempunyai " + last + " kolom; paling banyak " + MOST_COLUMNS
                            + ". Hapus kolom yang tidak diperlukan.",
                    "The file has " + last + " columns; at most " + MOST_COLUMNS
                            + ". Remove those that are not needed.");
        }
        return List.copyOf(cells.subList(0, last));
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
