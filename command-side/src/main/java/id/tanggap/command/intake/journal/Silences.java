package id.tanggap.command.intake.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells when deliveries come through a door again after a silence: what was said meanwhile may be lost. */
public final class Silences {

    private final Duration silence;
    private final Clock clock;
    private final Map<String, Instant> last = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    /** @param silence for how long nothing comes */
    public Silences(Duration silence, Clock clock) {
        this.silence = silence;
        this.clock = clock;
    }

    /** @param listener is told the door */
    public void whenBroken(Consumer<String> listener) {
        listeners.add(listener);
    }

    void delivered(String door) {
        Instant now = clock.instant();
        Instant before = last.put(door, now);
        if (before != null && Duration.between(before, now).compareTo(silence) > 0) {
            listeners.forEach(listener -> listener.accept(door));
        }
    }
}
