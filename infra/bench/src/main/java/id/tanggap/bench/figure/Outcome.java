package id.tanggap.bench.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one bench brought.
 *
 * @param failure why it came to no end; null when it did
 */
public record Outcome(
        String bench,
        List<Figure> figures,
        double seconds,
        @Nullable String failure) {}
