package id.tanggap.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import id.tanggap.access.citizen.CitizenKeys;
import id.tanggap.query.complaint.AgreedReading;
import id.tanggap.query.complaint.PublicDocument;
import id.tanggap.query.elastic.DocumentMapper;
import id.tanggap.query.elastic.ElasticsearchCall;
import id.tanggap.query.elastic.IndexNames;
import id.tanggap.query.question.Conditions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a private complaint says, for who holds its citizen's key. */
public final class PrivateComplaints {

    private static final JsonMapper JSON = DocumentMapper.create();

    private final ElasticsearchClient elasticsearch;
    private final String index;
    private final AgreedReading reading;
    private final CitizenKeys keys;

    PrivateComplaints(ElasticsearchClient elasticsearch, IndexNames indices, AgreedReading reading, CitizenKeys keys) {
        this.elasticsearch = elasticsearch;
        this.index = indices.alias("complaint-public");
        this.reading = reading;
        this.keys = keys;
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
        List<Query> thisOne =
                List.of(Conditions.is("id", wordless.id()), Conditions.is("publicity", PublicDocument.PRIVATE));
        return ElasticsearchCall.of(() -> elasticsearch.search(
                        s -> s.index(index)
                                .timeout(ElasticsearchCall.TIME_LIMIT)
                                .allowPartialSearchResults(false)
                                .size(1)
                                .query(q -> q.bool(b -> b.filter(thisOne))),
                        PublicDocument.class))
                .hits()
                .hits()
                .stream()
                .findFirst()
                .map(hit -> hit.source())
                .map(stored -> JSON.convertValue(reading.of(stored), PublicComplaint.class));
    }
}
