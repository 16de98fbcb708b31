package id.tanggap.command.leader.registry;

import id.tanggap.command.files.FileRow;
import id.tanggap.command.files.FileRow.State;
import id.tanggap.command.files.RegisterFile;
import id.tanggap.command.form.Fields;
import id.tanggap.command.opd.registry.AccountForm;
import id.tanggap.command.table.RowProblem;
import id.tanggap.command.table.Table;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.leader.LeaderEvent;
import id.tanggap.events.leader.LeaderRegistered;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Enters a file of leaders, row by row, as {@code POST /api/opds/import} does with offices: a good row is entered as a whole,
 * a bad one is left out as a whole and told. Several accounts in a cell are parted by {@code ;}, each is {@code
 * platform:id:handle}.
 */
@Component
final class LeaderImport implements RegisterFile {

    private static final List<String> MUST_HAVE = List.of("id", "name", "office", "since");
    private static final List<String> COLUMNS = List.of("id", "name", "office", "since", "accounts");

    private final LeaderRegister register;

    LeaderImport(LeaderRegister register) {
        this.register = register;
    }

    /**
     * What the import did, or would do.
     *
     * @param preview whether nothing of it was done
     * @param registered the leaders who are new
     * @param changed those who were there and are not as before
     * @param unchanged how many were so already
     */
    record Outcome(
            boolean preview,
            int rows,
            List<String> registered,
            List<String> changed,
            long unchanged,
            List<RowProblem> problems) {

        static Outcome of(boolean preview, List<FileRow> rows) {
            return new Outcome(
                    preview,
                    rows.size(),
                    ids(rows, State.NEW),
                    ids(rows, State.CHANGED),
                    ids(rows, State.SAME).size(),
                    rows.stream().flatMap(row -> row.problems().stream()).toList());
        }

        private static List<String> ids(List<FileRow> rows, State state) {
            return rows.stream()
                    .filter(row -> row.state() == state)
                    .map(row -> Objects.requireNonNull(row.cells().get("id")))
                    .toList();
        }
    }

    Outcome of(byte[] csv, boolean preview, Actor by) {
        return Outcome.of(preview, rows(csv, preview, by));
    }

    @Override
    public String name() {
        return "leaders";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<FileRow> rows(byte[] csv, boolean preview, Actor by) {
        return Table.read(csv, MUST_HAVE).rows().stream()
                .map(row -> FileRow.of(row, COLUMNS, () -> {
                    LeaderRegistration registration = form(row).read(new Fields());
                    List<LeaderEvent> events =
                            preview ? register.rehearse(registration, by) : register.enter(registration, by);
                    return new FileRow.Read(cells(registration), state(events));
                }))
                .toList();
    }

    private static Map<String, String> cells(LeaderRegistration registration) {
        return Map.of(
                "id", registration.leader().value(),
                "name", registration.name(),
                "office", registration.office().name().toLowerCase(Locale.ROOT),
                "since", registration.since().toString(),
                "accounts", AccountForm.cell(registration.accounts()));
    }

    private static State state(List<LeaderEvent> events) {
        if (events.isEmpty()) {
            return State.SAME;
        }
        return events.stream().anyMatch(LeaderRegistered.class::isInstance) ? State.NEW : State.CHANGED;
    }

    private static LeaderForm form(Table.Row row) {
        return new LeaderForm(
                row.get("id"),
                row.get("name"),
                row.get("office"),
                row.get("since"),
                AccountForm.ofCells(row.get("accounts")));
    }
}
