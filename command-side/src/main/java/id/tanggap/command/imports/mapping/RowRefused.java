package id.tanggap.command.imports.mapping;

import id.tanggap.access.problem.Bilingual;

/** A row cannot be taken over. The reason quotes no cell: it is shown where the row is sealed. */
public final class RowRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Bilingual reason;

    public RowRefused(String indonesian, String english) {
        super(english, null, false, false);
        this.reason = new Bilingual(indonesian, english);
    }

    public Bilingual reason() {
        return reason;
    }
}
