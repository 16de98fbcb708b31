package id.tanggap.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import id.tanggap.access.citizen.CitizenKeys;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.query.complaint.PublicDocument;
import id.tanggap.query.complaint.Readings;
import id.tanggap.query.elastic.DocumentMapper;
import id.tanggap.query.elastic.ElasticsearchCall;
import id.tanggap.query.elastic.IndexNames;
import id.tanggap.query.question.Conditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is not in the public index, for who has a tracking code, and for who holds its citizen's key. Which complaint a code
 * names is looked up at the desk. A code of one that is held back finds as little there as a code of none, by the same
 * question: nobody can tell one from the other, nor by how long it takes.
 */
public final class PrivateComplaints {

    private static final JsonMapper JSON = DocumentMapper.create();

    /** Of those nobody is told what they are about, so nobody finds them by it; and how they stand is another word at the desk. */
    private static final Set<String> UNTOLD = Set.of("category", "place", "status");

    private static final Query NOT_HELD_BACK = Query.of(q -> q.bool(b -> b.mustNot(Stream.of("withheld", "removed")
            .map(field -> Query.of(held -> held.exists(e -> e.field(field))))
            .toList())));

    private final ElasticsearchClient elasticsearch;
    private final String desk;
    private final Readings readings;
    private final CitizenKeys keys;

    PrivateComplaints(ElasticsearchClient elasticsearch, IndexNames indices, Readings readings, CitizenKeys keys) {
        this.elasticsearch = elasticsearch;
        this.desk = indices.alias("complaint-desk");
        this.readings = readings;
        this.keys = keys;
    }

    /**
     * The complaint of this code as it is now; without a word of anybody where its channel makes it private.
     *
     * @param filters what else must hold for it, by the facet that each narrows
     */
    Optional<PublicComplaint> followed(TrackingCode code, Map<String, Query> filters) {
        if (filters.keySet().stream().anyMatch(UNTOLD::contains)) {
            return Optional.empty();
        }
        List<Query> conditions = new ArrayList<>(filters.values());
        conditions.add(NOT_HELD_BACK);
        conditions.add(Conditions.is("trackingCode", code.value()));
        return ElasticsearchCall.of(() -> elasticsearch.search(
                        s -> s.index(desk)
                                .timeout(ElasticsearchCall.TIME_LIMIT)
                                .allowPartialSearchResults(false)
                                .size(1)
                                .source(f -> f.fetch(false))
                                .query(q -> q.bool(b -> b.filter(conditions))),
                        Void.class))
                .hits()
                .hits()
                .stream()
                .findFirst()
                .flatMap(hit -> readings.followed(new ComplaintId(hit.id())))
                .map(PrivateComplaints::told);
    }

    /**
     * The complaint with its words; nothing unless the key fits and it still is private.
     *
     * @param wordless as everybody with its tracking code follows it
     */
    public Optional<PublicComplaint> read(PublicComplaint wordless, @Nullable String citizenKey) {
        if (!wordless.hidesItsWords() || !keys.matches(wordless.trackingCode(), citizenKey)) {
            return Optional.empty();
        }
        return readings.worded(new ComplaintId(wordless.id())).map(PrivateComplaints::told);
    }

    private static PublicComplaint told(PublicDocument reading) {
        return JSON.convertValue(reading, PublicComplaint.class);
    }
}
