package id.tanggap.command.imports.taking;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.command.imports.mapping.Archived;
import id.tanggap.command.table.CsvFile;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.opd.OpdId;
import org.jspecify.annotations.Nullable;

/** A row of the file, as far as it can be judged without looking at what is there already. */
sealed interface Candidate {

    CsvFile.Row row();

    /** It makes sense. */
    record Sound(
            CsvFile.Row row,
            Archived archived,
            @Nullable OpdId opd,
            @Nullable PlaceCode place) implements Candidate {}

    /** It does not. */
    record Unsound(CsvFile.Row row, Bilingual reason) implements Candidate {}
}
