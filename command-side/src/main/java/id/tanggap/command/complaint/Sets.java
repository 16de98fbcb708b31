package id.tanggap.command.complaint;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Sets that are made of others. */
final class Sets {

    private Sets() {}

    static <T> Set<T> with(Set<T> some, Collection<T> others) {
        Set<T> more = new HashSet<>(some);
        more.addAll(others);
        return Set.copyOf(more);
    }

    static <T> Set<T> without(Set<T> some, Collection<T> those) {
        Set<T> fewer = new HashSet<>(some);
        fewer.removeAll(those);
        return Set.copyOf(fewer);
    }
}
