package id.tanggap.query.projection;

import org.jspecify.annotations.Nullable;

/** Documents could not be stored or read for a reason that will pass. Carries no text of any document. */
final class NotStored extends RuntimeException {
    NotStored(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
