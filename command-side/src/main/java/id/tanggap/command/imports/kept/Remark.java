package id.tanggap.command.imports.kept;

import id.tanggap.access.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/** Something about one row that somebody should know. */
public record Remark(
        long line, String kind, Bilingual reason, @Nullable String complaint, byte @Nullable [] cells) {

    public static final String REJECTED = "rejected";
    public static final String UNFINISHED = "unfinished";
}
