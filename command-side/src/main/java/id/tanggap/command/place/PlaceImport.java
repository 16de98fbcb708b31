package id.tanggap.command.place;

import id.tanggap.command.table.RowProblem;
import id.tanggap.command.table.Table;
import id.tanggap.events.complaint.PlaceCode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes over the list of regions: columns {@code kode} and {@code nama}, others do not matter. Again changes nothing; a
 * name that has changed is put right.
 */
public final class PlaceImport {

    private final JdbcGazetteer gazetteer;
    private final TransactionOperations transaction;

    PlaceImport(JdbcGazetteer gazetteer, TransactionOperations transaction) {
        this.gazetteer = gazetteer;
        this.transaction = transaction;
    }

    /**
     * What the import did.
     *
     * @param changed how many regions are new or have another name than before
     */
    public record Outcome(int rows, int changed, List<RowProblem> problems) {}

    public Outcome of(byte[] csv) {
        Table table = Table.read(csv, List.of("kode", "nama"));
        List<Region> regions = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            try {
                PlaceCode code = new PlaceCode(row.get("kode"));
                if (PlaceName.of(row.get("nama")).isEmpty()) {
                    problems.add(row.problem("nama", "Isi nama wilayahnya.", "Give the region's name."));
                } else {
                    regions.add(new Region(code, row.get("nama")));
                }
            } catch (IllegalArgumentException notACode) {
                problems.add(row.problem(
                        "kode",
                        "Bukan kode wilayah Kemendagri. Tulis seperti 36.04, 36.04.05, atau 36.04.05.2001.",
                        "Not an official region code. Write it as 36.04, 36.04.05 or 36.04.05.2001."));
            }
        }
        Integer changed = transaction.execute(_ -> gazetteer.learn(regions));
        return new Outcome(table.rows().size(), changed == null ? 0 : changed, problems);
    }
}
