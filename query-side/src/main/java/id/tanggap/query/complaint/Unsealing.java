package id.tanggap.query.complaint;

import id.tanggap.events.person.Sealed;
import org.jspecify.annotations.Nullable;

/** Opens sealed texts. */
@FunctionalInterface
public interface Unsealing {

    /** @return the clear text; null when the key of its person is gone */
    @Nullable
    String open(Sealed sealed);

    default @Nullable String openNullable(@Nullable Sealed sealed) {
        return sealed == null ? null : open(sealed);
    }
}
