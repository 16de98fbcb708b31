package id.tanggap.query.pages;

import org.jspecify.annotations.Nullable;

/** The version that the command side wrote and a page waits for; nobody types it, so what is no number is no version. */
final class Version {

    private Version() {}

    static @Nullable Long of(@Nullable String seen) {
        return seen == null || !seen.matches("[0-9]{1,18}") ? null : Long.valueOf(seen);
    }
}
