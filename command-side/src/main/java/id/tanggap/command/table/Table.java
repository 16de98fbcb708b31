package id.tanggap.command.table;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.http.HttpStatus;

/**
 * A CSV file with a header: UTF-8 with or without a byte order mark, commas or semicolons, as spreadsheets write it.
 * Capitals and the order of the columns do not matter, columns that nobody asked for neither.
 */
public record Table(List<Row> rows) {

    public Table {
        rows = List.copyOf(rows);
    }

    /** One row; a column that the file does not have, or has no value in, is empty. */
    public record Row(long line, Map<String, String> values) {

        public Row {
            values = Map.copyOf(values);
        }

        public String get(String column) {
            return values.getOrDefault(column, "");
        }

        public RowProblem problem(String field, String indonesian, String english) {
            return new RowProblem(line, field, new Bilingual(indonesian, english));
        }
    }

    /**
     * Reads the whole file.
     *
     * @throws Problem when it is not such a file, or lacks a column that it must have
     */
    public static Table read(byte[] file, List<String> mustHave) {
        String text = decoded(file);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            Map<String, String> columns = new HashMap<>();
            parser.getHeaderNames().forEach(name -> columns.put(name.toLowerCase(Locale.ROOT), name));
            if (!columns.keySet().containsAll(mustHave)) {
                throw notATable(
                        "Baris pertama berkas harus memuat kolom " + String.join(", ", mustHave) + ".",
                        "The file's first line must name the columns " + String.join(", ", mustHave) + ".");
            }
            List<Row> rows = new ArrayList<>();
            long line = parser.getCurrentLineNumber() + 1;
            for (CSVRecord csv : parser) {
                rows.add(row(line, csv, columns));
                line = parser.getCurrentLineNumber() + 1;
            }
            return new Table(rows);
        } catch (IOException | UncheckedIOException | IllegalArgumentException malformed) {
            throw notATable(
                    "Berkas bukan CSV yang utuh: " + malformed.getMessage() + ". Simpan ulang sebagai CSV (UTF-8).",
                    "The file is not sound CSV: " + malformed.getMessage() + ". Save it as CSV (UTF-8) again.");
        }
    }

    private static Row row(long line, CSVRecord csv, Map<String, String> columns) {
        Map<String, String> values = new HashMap<>();
        columns.forEach((column, name) -> {
            if (csv.isSet(name)) {
                values.put(column, csv.get(name));
            }
        });
        return new Row(line, values);
    }

    private static String decoded(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw notATable(
                    "Berkas tidak dikodekan dalam UTF-8. Simpan ulang sebagai CSV (UTF-8).",
                    "The file is not encoded in UTF-8. Save it as CSV (UTF-8) again.");
        }
    }

    /** What the header has more of. */
    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        long semicolons = header.chars().filter(c -> c == ';').count();
        long commas = header.chars().filter(c -> c == ',').count();
        return semicolons > commas ? ';' : ',';
    }

    private static Problem notATable(String indonesian, String english) {
        return new Problem(HttpStatus.BAD_REQUEST, "not-a-table", new Bilingual(indonesian, english));
    }
}
