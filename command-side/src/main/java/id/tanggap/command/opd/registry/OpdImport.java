package id.tanggap.command.opd.registry;

import id.tanggap.access.account.Credentials;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.decision.Rule;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.command.form.Fields;
import id.tanggap.command.opd.registry.OpdRegister.Suspended;
import id.tanggap.command.table.RowProblem;
import id.tanggap.command.table.Table;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdRegistered;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Enters a file of OPD, row by row: a good row is entered as a whole, a bad one is left out as a whole and told. Mended,
 * the same file can be sent again, for what is so already does not change. An empty cell says nothing: it leaves what
 * is there. Several values in a cell are parted by {@code ;}, an account is {@code platform:id:handle}. The order of
 * the rows does not matter. {@code head_accounts} are the own ones of the head, whom the row or an earlier one names.
 */
@Component
final class OpdImport {

    private static final List<String> MUST_HAVE = List.of("id", "name", "kind");

    private final OpdRegister register;
    private final OpdStaff staff;
    private final HeadAccounts headAccounts;
    private final TransactionOperations transaction;

    OpdImport(OpdRegister register, OpdStaff staff, HeadAccounts headAccounts, TransactionOperations transaction) {
        this.register = register;
        this.staff = staff;
        this.headAccounts = headAccounts;
        this.transaction = transaction;
    }

    /** The account that an appointment in the file opened; given this once. */
    record Opened(
            String opd,
            String user,
            String password,
            @Nullable String token) {}

    /**
     * What the import did.
     *
     * @param registered the OPD that are new
     * @param changed those that were there and are not as before
     * @param unchanged how many were so already
     */
    record Outcome(
            int rows,
            List<String> registered,
            List<String> changed,
            int unchanged,
            List<Opened> credentials,
            List<RowProblem> problems) {}

    Outcome of(byte[] csv, Actor by) {
        Table table = Table.read(csv, MUST_HAVE);
        Tally tally = new Tally();
        for (Table.Row row : parentsFirst(table.rows())) {
            try {
                tally.count(enter(row, by));
            } catch (Problem problem) {
                told(problem, row, tally.problems);
            } catch (RuleBroken broken) {
                Rule.Because because = broken.rule().because();
                tally.problems.add(row.problem(column(because.field()), because.indonesian(), because.english()));
            }
        }
        tally.problems.sort(Comparator.comparingLong(RowProblem::line));
        return tally.outcome(table.rows().size());
    }

    /** What came of one row. */
    private record Entered(String opd, List<OpdEvent> events, Optional<Credentials> credentials) {}

    private Entered enter(Table.Row row, Actor by) {
        Fields fields = new Fields();
        Registration registration = form(row).read(fields);
        @Nullable
        PersonInOffice head =
                row.get("head_name").isEmpty() ? null : person(row).head(fields, "head_");
        List<OfficialAccount> ofHead = ofHead(row, fields);
        return Objects.requireNonNull(transaction.execute(_ -> {
            List<OpdEvent> events = new ArrayList<>(register.enter(registration, Suspended.STAY, by));
            Optional<Credentials> credentials = Optional.empty();
            if (head != null) {
                OpdStaff.Seat seat = staff.appoint(registration.opd(), head, by);
                events.addAll(seat.events());
                credentials = seat.credentials();
            }
            for (OfficialAccount account : ofHead) {
                events.addAll(headAccounts.report(registration.opd(), account, by));
            }
            return new Entered(registration.opd().value(), events, credentials);
        }));
    }

    private static List<OfficialAccount> ofHead(Table.Row row, Fields fields) {
        List<String> cell = Objects.requireNonNullElse(values(row, "head_accounts"), List.of());
        List<OfficialAccount> accounts = cell.stream()
                .map(AccountForm::ofCell)
                .flatMap(form -> form.read(fields, "head_accounts.").stream())
                .toList();
        fields.check();
        return accounts;
    }

    private static PersonForm person(Table.Row row) {
        return new PersonForm(
                row.get("head_name"), row.get("head_email"), row.get("head_phone"), row.get("head_since"));
    }

    private static RegistrationForm form(Table.Row row) {
        @Nullable List<String> accounts = values(row, "accounts");
        return new RegistrationForm(
                row.get("id"),
                row.get("name"),
                row.get("kind"),
                row.get("parent"),
                accounts == null
                        ? null
                        : accounts.stream().map(AccountForm::ofCell).toList(),
                values(row, "categories"),
                values(row, "areas"));
    }

    private static @Nullable List<String> values(Table.Row row, String column) {
        String cell = row.get(column);
        return cell.isEmpty()
                ? null
                : Arrays.stream(cell.split(";", -1))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    /** A row waits until the row of its parent has been entered. Rows that wait for each other come last, and fail. */
    private static List<Table.Row> parentsFirst(List<Table.Row> rows) {
        List<Table.Row> ordered = new ArrayList<>();
        Deque<Table.Row> waiting = new ArrayDeque<>(rows);
        int turnedAway = 0;
        while (turnedAway < waiting.size()) {
            Table.Row row = waiting.removeFirst();
            boolean parentToCome =
                    waiting.stream().anyMatch(other -> other.get("id").equals(row.get("parent")));
            if (parentToCome) {
                waiting.addLast(row);
                turnedAway++;
            } else {
                ordered.add(row);
                turnedAway = 0;
            }
        }
        ordered.addAll(waiting);
        return ordered;
    }

    private static void told(Problem problem, Table.Row row, List<RowProblem> problems) {
        if (problem.fields().isEmpty()) {
            problems.add(new RowProblem(row.line(), "id", problem.text()));
        }
        for (Problem.Field field : problem.fields()) {
            Bilingual message = field.message();
            problems.add(new RowProblem(row.line(), column(field.field()), message));
        }
    }

    /** The column in which a field of the form stands. */
    private static String column(@Nullable String field) {
        if (field == null) {
            return "id";
        }
        return switch (field) {
            case "since" -> "head_since";
            default -> field.replaceFirst("[\\[.].*", "");
        };
    }

    private static final class Tally {
        private final List<String> registered = new ArrayList<>();
        private final List<String> changed = new ArrayList<>();
        private int unchanged;
        private final List<Opened> credentials = new ArrayList<>();
        private final List<RowProblem> problems = new ArrayList<>();

        void count(Entered row) {
            if (row.events().isEmpty()) {
                unchanged++;
            } else if (row.events().stream().anyMatch(OpdRegistered.class::isInstance)) {
                registered.add(row.opd());
            } else {
                changed.add(row.opd());
            }
            row.credentials()
                    .map(given -> new Opened(row.opd(), given.user(), given.password(), given.token()))
                    .ifPresent(credentials::add);
        }

        Outcome outcome(int rows) {
            return new Outcome(rows, registered, changed, unchanged, credentials, problems);
        }
    }
}
