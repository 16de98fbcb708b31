package id.tanggap.command.files;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.command.files.FileRow.State;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as its page shows it.
 *
 * @param name of its kind
 * @param rows the wrong ones first
 * @param csv what was sent, to be mended where it stands
 * @param entered whether the good rows were entered, and not only looked at
 * @param unreadable why it is no such file at all; null where it is one
 */
public record LookedAt(
        String name,
        List<String> columns,
        List<FileRow> rows,
        String csv,
        boolean entered,
        @Nullable Bilingual unreadable) {

    public LookedAt {
        rows = rows.stream()
                .sorted(Comparator.comparing((FileRow row) -> row.state() != State.WRONG)
                        .thenComparingLong(FileRow::line))
                .toList();
    }

    /** How many rows change something. */
    public long ready() {
        return count(State.NEW) + count(State.CHANGED);
    }

    public long wrong() {
        return count(State.WRONG);
    }

    private long count(State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    /** Says nothing of what the file holds: a log must not know. */
    @Override
    public String toString() {
        return "LookedAt[" + name + ", " + rows.size() + " rows]";
    }
}
