package id.tanggap.command.files;

import id.tanggap.access.problem.Problem;
import id.tanggap.command.decision.Rule;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.command.table.RowProblem;
import id.tanggap.command.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One row of a register's file.
 *
 * @param line where it begins in the file, the header being line 1
 * @param cells by column: what it becomes; as it was written where it is wrong
 * @param problems why it is wrong; empty where it is not
 */
public record FileRow(long line, Map<String, String> cells, State state, List<RowProblem> problems) {

    public enum State {
        NEW,
        CHANGED,
        /** It says what is so already. */
        SAME,
        WRONG
    }

    /** What a good row becomes. */
    public record Read(Map<String, String> cells, State state) {}

    /** @param columns of which the first is at fault where nobody says which */
    public static FileRow of(Table.Row row, List<String> columns, Supplier<Read> reading) {
        try {
            Read read = reading.get();
            return new FileRow(row.line(), read.cells(), read.state(), List.of());
        } catch (Problem problem) {
            List<RowProblem> problems = problem.fields().stream()
                    .map(field -> new RowProblem(row.line(), column(field.field(), columns), field.message()))
                    .toList();
            return wrong(
                    row,
                    columns,
                    problems.isEmpty()
                            ? List.of(new RowProblem(row.line(), columns.getFirst(), problem.text()))
                            : problems);
        } catch (RuleBroken broken) {
            Rule.Because because = broken.rule().because();
            return wrong(
                    row,
                    columns,
                    List.of(row.problem(column(because.field(), columns), because.indonesian(), because.english())));
        }
    }

    private static FileRow wrong(Table.Row row, List<String> columns, List<RowProblem> problems) {
        Map<String, String> written = new HashMap<>();
        columns.forEach(column -> written.put(column, row.get(column)));
        return new FileRow(row.line(), Map.copyOf(written), State.WRONG, problems);
    }

    /** The column in which a field of a form stands. */
    private static String column(@Nullable String field, List<String> columns) {
        String column = field == null ? "" : field.replaceFirst("[\\[.].*", "");
        return columns.contains(column) ? column : columns.getFirst();
    }

    /** Says nothing of the person: a log must not know. */
    @Override
    public String toString() {
        return "FileRow[" + line + ", " + state + "]";
    }
}
