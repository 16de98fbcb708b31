package id.tanggap.command.imports.kept;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses which of the rows that are left out are kept: as many as fit. A file of which all is wrong says so by its first
 * rows, and its last ones would fill the database.
 */
public final class KeptRejections {

    private final ImportProperties bounds;
    private Kept kept;

    /** How many are kept, and what they take. */
    public record Kept(long rows, long bytes) {}

    public KeptRejections(ImportProperties bounds, Kept before) {
        this.bounds = bounds;
        this.kept = before;
    }

    /** What some rows come to: the remarks to keep, and what is kept with them. */
    public record Choice(List<Remark> remarks, Kept after) {}

    public Choice of(List<Remark> remarks) {
        List<Remark> chosen = new ArrayList<>(remarks.size());
        Kept after = kept;
        for (Remark remark : remarks) {
            byte[] cells = remark.cells();
            if (cells == null) {
                chosen.add(remark);
                continue;
            }
            Kept with = new Kept(after.rows() + 1, after.bytes() + cells.length);
            if (with.rows() <= bounds.keptRejections()
                    && with.bytes() <= bounds.keptRejectionSize().toBytes()) {
                chosen.add(remark);
                after = with;
            }
        }
        return new Choice(chosen, after);
    }

    /** It was written down. */
    public void committed(Choice choice) {
        kept = choice.after();
    }
}
