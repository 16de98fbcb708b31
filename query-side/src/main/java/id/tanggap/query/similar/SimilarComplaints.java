package id.tanggap.query.similar;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import id.tanggap.query.elastic.ElasticsearchCall;
import id.tanggap.query.question.Conditions;
import id.tanggap.query.words.Likeness;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds in one index of complaints what may tell of the same trouble: by words there, held against each other here. */
final class SimilarComplaints {

    /** A trouble that was told longer ago is another one. */
    private static final Duration REACH = Duration.ofDays(180);

    private static final int HELD_AGAINST = 80;
    private static final int MOST_WORDS = 6;
    private static final int SUBJECT = 140;
    private static final List<String> READ =
            List.of("id", "trackingCode", "status", "place", "postedAt", "supporters", "text");

    private final ElasticsearchClient elasticsearch;
    private final String index;
    private final Likeness.Reader reader;

    SimilarComplaints(ElasticsearchClient elasticsearch, String index, Likeness.Reader reader) {
        this.elasticsearch = elasticsearch;
        this.index = index;
        this.reader = reader;
    }

    /** @param place the official code of the region */
    record Told(String text, @Nullable String place, Instant at) {}

    private record Candidate(
            String id,
            String trackingCode,
            String status,
            @Nullable String place,
            Instant postedAt,
            int supporters,
            @Nullable String text) {}

    private record Read(Candidate candidate, Likeness.Told told) {}

    /**
     * @param visible what must hold for all that is found
     * @param least scores below are left out
     */
    List<Alike> to(Told told, List<Query> visible, int most, double least) {
        Likeness.Told own = reader.read(told.text());
        if (own.meanings().isEmpty()) {
            return List.of();
        }
        List<Read> found = candidates(own, told, visible).stream()
                .filter(each -> each.text() != null)
                .map(each -> new Read(each, reader.read(Objects.requireNonNull(each.text()))))
                .toList();
        Likeness likeness = Likeness.among(found.stream().map(Read::told).toList());
        Likeness.Told mended = likeness.mended(own);
        return found.stream()
                .map(each -> alike(told, mended, each, likeness))
                .filter(each -> each.score() >= least)
                .sorted(Comparator.comparingDouble(Alike::score).reversed().thenComparing(Alike::id))
                .limit(most)
                .toList();
    }

    private List<Candidate> candidates(Likeness.Told own, Told told, List<Query> visible) {
        String sought = String.join(" ", reader.sought(own));
        List<Query> filters = new ArrayList<>(visible);
        filters.add(Query.of(q -> q.range(r -> r.date(d -> d.field(Conditions.INSTANT)
                .gte(told.at().minus(REACH).toString())
                .lte(told.at().plus(REACH).toString())))));
        filters.add(Query.of(q -> q.bool(b -> b.mustNot(m -> m.exists(e -> e.field("mergedInto"))))));
        return ElasticsearchCall.of(() -> elasticsearch.search(
                        s -> s.index(index)
                                .timeout(ElasticsearchCall.TIME_LIMIT)
                                .allowPartialSearchResults(false)
                                .trackTotalHits(t -> t.enabled(false))
                                .size(HELD_AGAINST)
                                .source(source -> source.filter(f -> f.includes(READ)))
                                .query(q -> q.bool(b -> {
                                    b.filter(filters)
                                            .must(m ->
                                                    m.match(t -> t.field("text").query(sought)))
                                            .should(w -> w.match(t -> t.field("text.exact")
                                                    .query(String.join(
                                                            " ", own.meanings().values()))
                                                    .fuzziness("AUTO")
                                                    .prefixLength(1)
                                                    .maxExpansions(20)));
                                    if (told.place() != null) {
                                        b.should(p -> p.term(t -> t.field("place")
                                                .value(told.place())
                                                .boost(4f)));
                                    }
                                    return b;
                                })),
                        Candidate.class))
                .hits()
                .hits()
                .stream()
                .map(hit -> Objects.requireNonNull(hit.source()))
                .toList();
    }

    private static Alike alike(Told told, Likeness.Told own, Read other, Likeness likeness) {
        Candidate there = other.candidate();
        Alike.Distance distance = distance(told.place(), there.place());
        long days = ChronoUnit.DAYS.between(there.postedAt(), told.at());
        return new Alike(
                there.id(),
                there.trackingCode(),
                beginning(Objects.requireNonNull(there.text())),
                there.status(),
                distance,
                days,
                likeness.common(own, other.told(), MOST_WORDS),
                there.supporters(),
                Nearness.score(likeness.of(own, other.told()), distance, days));
    }

    private static String beginning(String text) {
        return text.length() <= SUBJECT ? text : text.substring(0, text.lastIndexOf(' ', SUBJECT) + 1) + "…";
    }

    static Alike.@Nullable Distance distance(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return null;
        }
        String[] ours = one.split("\\.");
        String[] theirs = other.split("\\.");
        int common = 0;
        while (common < Math.min(ours.length, theirs.length) && ours[common].equals(theirs[common])) {
            common++;
        }
        return switch (common) {
            case 4 -> Alike.Distance.VILLAGE;
            case 3 -> Alike.Distance.KECAMATAN;
            case 2 -> Alike.Distance.REGENCY;
            default -> Alike.Distance.FARTHER;
        };
    }
}
