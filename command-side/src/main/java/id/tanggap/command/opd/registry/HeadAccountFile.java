package id.tanggap.command.opd.registry;

import id.tanggap.command.files.FileRow;
import id.tanggap.command.files.FileRow.State;
import id.tanggap.command.files.RegisterFile;
import id.tanggap.command.form.Fields;
import id.tanggap.command.table.Table;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A file of heads' own accounts: {@code opd} names the office, {@code accounts} what its head has, parted by {@code ;}, each
 * {@code platform:id:handle}. What a head has beside them stays.
 */
@Component
final class HeadAccountFile implements RegisterFile {

    private static final List<String> COLUMNS = List.of("opd", "accounts");

    private final HeadAccounts heads;

    HeadAccountFile(HeadAccounts heads) {
        this.heads = heads;
    }

    /** What a row says. */
    private record OfAHead(OpdId opd, List<OfficialAccount> accounts) {}

    @Override
    public String name() {
        return "head-accounts";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<FileRow> rows(byte[] csv, boolean preview, Actor by) {
        return Table.read(csv, COLUMNS).rows().stream()
                .map(row -> FileRow.of(row, COLUMNS, () -> {
                    OfAHead said = said(row);
                    List<OpdEvent> events = preview
                            ? heads.rehearse(said.opd(), said.accounts(), by)
                            : heads.report(said.opd(), said.accounts(), by);
                    return new FileRow.Read(
                            Map.of("opd", said.opd().value(), "accounts", AccountForm.cell(said.accounts())),
                            events.isEmpty() ? State.SAME : State.NEW);
                }))
                .toList();
    }

    private static OfAHead said(Table.Row row) {
        Fields fields = new Fields();
        Optional<OpdId> opd = fields.required("opd", row.get("opd"), 60)
                .flatMap(value -> fields.as(
                        "opd", value, OpdId::new, RegistrationForm.ID_INDONESIAN, RegistrationForm.ID_ENGLISH));
        fields.required("accounts", row.get("accounts"), 1_000);
        List<OfficialAccount> accounts = AccountForm.ofCells(row.get("accounts")).stream()
                .flatMap(form -> form.read(fields, "accounts.").stream())
                .toList();
        fields.check();
        return new OfAHead(opd.orElseThrow(), accounts);
    }
}
