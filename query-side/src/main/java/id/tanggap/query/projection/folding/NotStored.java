package id.tanggap.query.projection.folding;

import org.jspecify.annotations.Nullable;

/** Documents could not be stored or read for a reason that will pass. Carries no text of any document. */
public final class NotStored extends RuntimeException {
    public NotStored(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
