package id.tanggap.command.intake.handling;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What the workers of this node are at, so that none of them looks for what another one has. */
final class Hands<K, T> {

    private final Function<T, K> key;
    private final Set<K> held = new HashSet<>();

    Hands(Function<T, K> key) {
        this.key = key;
    }

    /** What one of them is at until it lets go. */
    final class Hand implements AutoCloseable {

        private final List<T> taken;

        private Hand(List<T> taken) {
            this.taken = taken;
        }

        List<T> taken() {
            return taken;
        }

        @Override
        public void close() {
            release(taken);
        }
    }

    /** @param look for what is in nobody's hand, given what is */
    synchronized Hand take(Function<Set<K>, List<T>> look) {
        List<T> taken = look.apply(Set.copyOf(held));
        taken.forEach(each -> held.add(key.apply(each)));
        return new Hand(taken);
    }

    private synchronized void release(List<T> taken) {
        taken.forEach(each -> held.remove(key.apply(each)));
    }
}
