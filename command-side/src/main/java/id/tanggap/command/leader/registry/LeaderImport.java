package id.tanggap.command.leader.registry;

import id.tanggap.access.problem.Problem;
import id.tanggap.command.decision.Rule;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.command.form.Fields;
import id.tanggap.command.opd.registry.AccountForm;
import id.tanggap.command.table.RowProblem;
import id.tanggap.command.table.Table;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.leader.LeaderEvent;
import id.tanggap.events.leader.LeaderRegistered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Enters a file of leaders, row by row, as {@code POST /api/opds/import} does with offices: a good row is entered as a whole,
 * a bad one is left out as a whole and told. Several accounts in a cell are parted by {@code ;}, each is {@code
 * platform:id:handle}.
 */
@Component
final class LeaderImport {

    private static final List<String> MUST_HAVE = List.of("id", "name", "office", "since");

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
            int unchanged,
            List<RowProblem> problems) {}

    Outcome of(byte[] csv, boolean preview, Actor by) {
        Table table = Table.read(csv, MUST_HAVE);
        List<String> registered = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        int unchanged = 0;
        for (Table.Row row : table.rows()) {
            try {
                LeaderRegistration registration = form(row).read(new Fields());
                List<LeaderEvent> events =
                        preview ? register.rehearse(registration, by) : register.enter(registration, by);
                if (events.isEmpty()) {
                    unchanged++;
                } else if (isNew(events)) {
                    registered.add(registration.leader().value());
                } else {
                    changed.add(registration.leader().value());
                }
            } catch (Problem problem) {
                problem.fields()
                        .forEach(field ->
                                problems.add(new RowProblem(row.line(), column(field.field()), field.message())));
            } catch (RuleBroken broken) {
                Rule.Because because = broken.rule().because();
                problems.add(row.problem(column(because.field()), because.indonesian(), because.english()));
            }
        }
        return new Outcome(preview, table.rows().size(), registered, changed, unchanged, problems);
    }

    private static boolean isNew(List<LeaderEvent> events) {
        return events.stream().anyMatch(LeaderRegistered.class::isInstance);
    }

    private static LeaderForm form(Table.Row row) {
        return new LeaderForm(
                row.get("id"),
                row.get("name"),
                row.get("office"),
                row.get("since"),
                Arrays.stream(row.get("accounts").split(";"))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .map(AccountForm::ofCell)
                        .toList());
    }

    /** The column in which a field of the form stands. */
    private static String column(@Nullable String field) {
        return field == null ? "id" : field.replaceFirst("[\\[.].*", "");
    }
}
