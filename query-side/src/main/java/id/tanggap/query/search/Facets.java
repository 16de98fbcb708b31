package id.tanggap.query.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import id.tanggap.query.directory.Names;
import id.tanggap.query.directory.OfficeDirectory;
import id.tanggap.query.question.Conditions;
import id.tanggap.query.search.Page.Facet;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts by value. Each facet leaves its own filter out, so that a reader who chose one office still sees what the others
 * have.
 */
final class Facets {

    private static final List<String> WORDS = List.of("opd", "category", "status", "channel");
    private static final String INSIDE = "values";
    private static final int MOST_VALUES = 1_000;
    /** All kelurahan and desa of a large regency, several times over. */
    private static final int MOST_PLACES = 5_000;

    private final Names names;
    private final ZoneId zone;

    Facets(Names names, ZoneId zone) {
        this.names = names;
        this.zone = zone;
    }

    Map<String, Aggregation> ask(Map<String, Query> filters) {
        Map<String, Aggregation> asked = new LinkedHashMap<>();
        WORDS.forEach(word -> asked.put(word, apart(word, filters, terms(word, MOST_VALUES))));
        asked.put("place", apart("place", filters, terms("place", MOST_PLACES)));
        asked.put(
                "month",
                apart(
                        "month",
                        filters,
                        Aggregation.of(a -> a.dateHistogram(h -> h.field(Conditions.INSTANT)
                                .calendarInterval(CalendarInterval.Month)
                                .minDocCount(1)
                                .timeZone(zone.getId())))));
        return asked;
    }

    Map<String, List<Facet>> read(Map<String, Aggregate> answers) {
        Map<String, List<Facet>> facets = new LinkedHashMap<>();
        WORDS.forEach(word -> facets.put(word, facet(word, counts(answers.get(word)))));
        facets.put("place", facet("place", byKecamatan(counts(answers.get("place")))));
        facets.put("month", months(answers.get("month")));
        return facets;
    }

    private static Aggregation apart(String facet, Map<String, Query> filters, Aggregation values) {
        // Without filters of others as it is, which is counted faster.
        List<Query> others = filters.entrySet().stream()
                .filter(filter -> !filter.getKey().equals(facet))
                .map(Map.Entry::getValue)
                .toList();
        return others.isEmpty()
                ? values
                : Aggregation.of(
                        a -> a.filter(f -> f.bool(b -> b.filter(others))).aggregations(INSIDE, values));
    }

    private static Aggregation terms(String field, int most) {
        return Aggregation.of(a -> a.terms(t -> t.field(field).size(most)));
    }

    private static Map<String, Long> counts(@Nullable Aggregate answer) {
        Map<String, Long> counts = new TreeMap<>();
        Aggregate values = values(answer);
        if (values.isSterms()) {
            values.sterms()
                    .buckets()
                    .array()
                    .forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
        }
        return counts;
    }

    private static Aggregate values(@Nullable Aggregate answer) {
        Aggregate whole = Objects.requireNonNull(answer);
        return whole.isFilter()
                ? Objects.requireNonNull(whole.filter().aggregations().get(INSIDE))
                : whole;
    }

    private static Map<String, Long> byKecamatan(Map<String, Long> places) {
        Map<String, Long> counts = new TreeMap<>();
        places.forEach((place, count) -> counts.merge(OfficeDirectory.kecamatan(place), count, Long::sum));
        return counts;
    }

    private List<Facet> facet(String facet, Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> new Facet(each.getKey(), names.of(facet, each.getKey()), each.getValue()))
                .sorted(Comparator.comparingLong(Facet::count).reversed().thenComparing(Facet::key))
                .toList();
    }

    private List<Facet> months(@Nullable Aggregate answer) {
        return values(answer).dateHistogram().buckets().array().stream()
                .map(bucket -> {
                    String month = YearMonth.from(
                                    Instant.ofEpochMilli(bucket.key()).atZone(zone))
                            .toString();
                    return new Facet(month, names.of("month", month), bucket.docCount());
                })
                .sorted(Comparator.comparing(Facet::key).reversed())
                .toList();
    }
}
