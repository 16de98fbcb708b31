package id.tanggap.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.query.channel.ChannelNames;
import id.tanggap.query.complaint.PublicDocument;
import id.tanggap.query.elastic.IndexNames;
import id.tanggap.query.search.ComplaintSearch.Question;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What everybody may find: complaints that are not withheld, as they were redacted when they were written. */
public final class PublicSearch {

    private static final Query VISIBLE =
            Query.of(q -> q.term(t -> t.field("visible").value(true)));
    private static final List<String> TEXTS =
            List.of("text", "solution", "answers.text", "questions.text", "evidence.caption");

    private final ComplaintSearch<PublicComplaint> search;
    private final ChannelNames channels;
    private final ZoneId zone;

    PublicSearch(
            ElasticsearchClient elasticsearch, IndexNames indices, EqualWords equalWords, Names names, ZoneId zone) {
        this.search = new ComplaintSearch<>(
                elasticsearch,
                indices.alias("complaint-public"),
                PublicComplaint.class,
                List.of(PublicDocument.KEPT),
                TEXTS,
                equalWords,
                new Facets(names, zone));
        this.channels = names.channels();
        this.zone = zone;
    }

    /** @throws id.tanggap.access.problem.Problem when a part of the question cannot be understood */
    public Page<PublicComplaint> find(PublicQuestion asked) {
        Reading read = Reading.of(asked, channels, zone);
        return search.page(new Question(
                read.words(),
                named(asked.q()),
                List.of(VISIBLE),
                read.filters(),
                "public " + read.fingerprint(),
                read.after(),
                read.size()));
    }

    /** The complaint with this code, in any case and with or without hyphens; nothing when there is none to be seen. */
    public Optional<PublicComplaint> read(String trackingCode) {
        return TrackingCodes.read(trackingCode)
                .flatMap(code ->
                        Optional.ofNullable(search.one(List.of(VISIBLE, Conditions.is("trackingCode", code.value())))));
    }

    private static @Nullable Query named(@Nullable String q) {
        return q == null
                ? null
                : TrackingCodes.read(q)
                        .map(TrackingCode::value)
                        .map(code -> Conditions.is("trackingCode", code))
                        .orElse(null);
    }
}
