package id.tanggap.query.complaint;

import id.tanggap.query.redaction.Redaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of one complaint nobody may read.
 *
 * @param official handles of official accounts, which may be named
 * @param author whose name is always hidden
 * @param passages what staff covered by hand
 */
record Hiding(List<String> official, @Nullable String author, List<String> passages) {

    Redaction redaction() {
        return Redaction.of(official, author, passages);
    }
}
