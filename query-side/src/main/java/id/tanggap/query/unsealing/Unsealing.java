package id.tanggap.query.unsealing;

import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens sealed texts. */
@FunctionalInterface
public interface Unsealing {

    /** @return the clear text; null when the key of its person is gone */
    @Nullable
    String open(Sealed sealed);

    /** Gets ready for texts of these persons; it is a matter of speed alone. */
    default void prepare(Set<PersonId> persons) {}

    default @Nullable String openNullable(@Nullable Sealed sealed) {
        return sealed == null ? null : open(sealed);
    }
}
