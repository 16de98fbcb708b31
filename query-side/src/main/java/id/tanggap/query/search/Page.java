package id.tanggap.query.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of what a question found.
 *
 * @param total how many there are in all
 * @param totalIsLowerBound whether there are more than {@code total}: it is exact up to a thousand for the public, up to ten
 *     thousand for staff
 * @param next what to hand back in {@code after} for the next page; null on the last one
 * @param facets on the first page alone, by {@code opd}, {@code category}, {@code place} (kecamatan), {@code status}, {@code channel} and {@code
 *     month}: how many the same question finds with each value in place of its own filter of that name
 */
public record Page<T>(
        List<Found<T>> items,
        long total,
        boolean totalIsLowerBound,
        @Nullable String next,
        Map<String, List<Facet>> facets) {

    /**
     * @param key what to filter by
     * @param name as people call it; the key where it has no name of its own
     */
    public record Facet(String key, String name, long count) {}

    /** A page of this alone, beside the same facets. */
    Page<T> ofOne(T item) {
        return new Page<>(List.of(new Found<>(item, Map.of())), 1, false, null, facets);
    }
}
