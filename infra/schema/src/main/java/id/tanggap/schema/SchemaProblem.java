package id.tanggap.schema;

import org.jspecify.annotations.Nullable;

/** Why the tables cannot be used as they are, in words for the operator, in Indonesian and in English. */
public final class SchemaProblem extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    SchemaProblem(String indonesian, String english) {
        this(indonesian, english, null);
    }

    SchemaProblem(String indonesian, String english, @Nullable Throwable cause) {
        super(indonesian + System.lineSeparator() + english, cause);
    }
}
