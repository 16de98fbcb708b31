package id.tanggap.eventstore.shredding;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys that were used last, each for a while. The epoch counts erasures: a key that was loaded before an erasure and
 * comes to be put after it is not kept.
 */
final class KeyCache {

    private final LongSupplier ticker;
    private final Duration keptFor;
    private final Map<String, Kept> entries;
    private long epoch;

    /** @param ticker nanoseconds that pass evenly */
    KeyCache(LongSupplier ticker, Duration keptFor, int keptAtMost) {
        this.ticker = ticker;
        this.keptFor = keptFor;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
                return size() > keptAtMost;
            }
        };
    }

    synchronized long epoch() {
        return epoch;
    }

    synchronized PersonKeys.@Nullable KeyState find(String subject) {
        Kept entry = entries.get(subject);
        if (entry == null) {
            return null;
        }
        if (ticker.getAsLong() - entry.until < 0) {
            return entry.state;
        }
        entries.remove(subject);
        return null;
    }

    /** Whether it will still be there after so long. */
    synchronized boolean holds(String subject, Duration until) {
        Kept entry = entries.get(subject);
        return entry != null && ticker.getAsLong() + until.toNanos() - entry.until < 0;
    }

    synchronized void put(String subject, PersonKeys.KeyState state, long loadedIn) {
        if (loadedIn == epoch) {
            entries.put(subject, kept(state));
        }
    }

    /** Told once or several times: a key loaded before the first time is not kept. */
    synchronized void erased(String subject) {
        Kept known = entries.get(subject);
        if (known == null || known.state != PersonKeys.KeyState.ERASED) {
            epoch++;
        }
        entries.put(subject, kept(PersonKeys.KeyState.ERASED));
    }

    private Kept kept(PersonKeys.KeyState state) {
        return new Kept(state, ticker.getAsLong() + keptFor.toNanos());
    }

    private record Kept(PersonKeys.KeyState state, long until) {}
}
