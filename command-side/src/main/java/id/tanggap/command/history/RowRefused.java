package id.tanggap.command.history;

import id.tanggap.access.problem.Bilingual;

/** A row cannot be taken over. The reason quotes no cell: it is shown where the row is sealed. */
final class RowRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Bilingual reason;

    RowRefused(String indonesian, String english) {
        super(english, null, false, false);
        this.reason = new Bilingual(indonesian, english);
    }

    Bilingual reason() {
        return reason;
    }
}
