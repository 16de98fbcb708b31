package id.tanggap.query.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was learnt lately, and is learnt anew once it is a few seconds old: one question for all lines of a page. */
final class Recent<T> implements Supplier<T> {

    private static final Duration FRESH = Duration.ofSeconds(3);

    private final Supplier<T> source;
    private final Clock clock;
    private volatile @Nullable Known<T> known;

    private record Known<T>(Instant since, T what) {}

    Recent(Supplier<T> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public T get() {
        Known<T> last = known;
        Instant now = clock.instant();
        if (last == null || last.since().isBefore(now.minus(FRESH))) {
            last = new Known<>(now, source.get());
            known = last;
        }
        return last.what();
    }
}
