package id.tanggap.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office, and why.
 *
 * @param confidence of what is given 0.9, nine in ten are right
 * @param past null where no similar lesson was this office's
 * @param words of what was said that speak for it, the strongest first
 */
public record Suggestion(
        String office, double confidence, @Nullable Past past, List<String> words) {

    /**
     * How often it was this office.
     *
     * @param count of the {@code of} most similar lessons
     * @param examples ids of the most similar ones that were this office's
     */
    public record Past(int count, int of, List<String> examples) {}
}
