package id.tanggap.command.table;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A CSV file with a header, as {@link CsvFile} reads it.
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
        try (CsvFile csv = CsvFile.open(new ByteArrayInputStream(file))) {
            List<String> columns = csv.header().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
            if (!columns.containsAll(mustHave)) {
                throw CsvFile.notATable(
                        "Baris pertama berkas harus memuat kolom " + String.join(", ", mustHave) + ".",
                        "The file's first line must name the columns " + String.join(", ", mustHave) + ".");
            }
            List<Row> rows = new ArrayList<>();
            for (Optional<CsvFile.Row> row = csv.next(); row.isPresent(); row = csv.next()) {
                rows.add(row(row.get(), columns));
            }
            return new Table(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(CsvFile.Row csv, List<String> columns) {
        Map<String, String> values = new HashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            values.put(columns.get(column), csv.cell(column));
        }
        return new Row(csv.line(), values);
    }
}
