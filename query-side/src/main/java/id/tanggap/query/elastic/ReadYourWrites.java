package id.tanggap.query.elastic;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Lets those who just wrote see what they wrote: waits, within bounds, until a projection has come that far. */
public final class ReadYourWrites {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private ReadYourWrites() {}

    /**
     * What is there once it is recent enough, or else what is there when the patience is at its end.
     *
     * @param patient whether to wait at all
     */
    public static <T> Optional<T> await(Supplier<Optional<T>> read, Predicate<T> recent, boolean patient) {
        long end = System.nanoTime() + LONGEST.toNanos();
        Optional<T> last = read.get();
        while (patient && last.filter(recent).isEmpty() && System.nanoTime() < end) {
            try {
                Thread.sleep(BETWEEN);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return last;
            }
            last = read.get();
        }
        return last;
    }
}
