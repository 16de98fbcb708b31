package id.tanggap.command.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is sought, by all that is known of them at once.
 *
 * @param keys the most telling one first
 * @param formerName under which that very spelling was known before there was one spelling; null where that is the key's own
 */
public record Sought(List<PersonKey> keys, @Nullable String formerName) {

    public Sought {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("Nobody is sought by nothing");
        }
    }

    public static Sought by(List<PersonKey> keys) {
        return new Sought(keys, null);
    }
}
