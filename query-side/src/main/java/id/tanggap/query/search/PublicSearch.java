package id.tanggap.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.query.channel.ChannelNames;
import id.tanggap.query.complaint.Proof;
import id.tanggap.query.complaint.PublicStatus;
import id.tanggap.query.complaint.Said;
import id.tanggap.query.complaint.Talk;
import id.tanggap.query.directory.Names;
import id.tanggap.query.elastic.IndexNames;
import id.tanggap.query.question.Conditions;
import id.tanggap.query.question.TrackingCodes;
import id.tanggap.query.search.ComplaintSearch.Question;
import id.tanggap.query.search.ComplaintSearch.Searched;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What everybody may find: complaints that are public, as they were redacted when they were written. Who has the tracking
 * code of one that its channel makes private finds how far it is.
 */
public final class PublicSearch {

    /**
     * A document without its publicity was written by a version of the program that did not know it: until the index is
     * built anew, what came by the private channel of that time stays hidden.
     */
    private static final Query NOT_PRIVATE_OF_OLD = Query.of(q -> q.bool(unless ->
            unless.mustNot(old -> old.bool(both -> both.filter(Conditions.is("channel", Channel.WHATSAPP.word()))
                    .mustNot(known -> known.exists(e -> e.field("publicity")))))));

    private static final Query VISIBLE = Query.of(q -> q.bool(b ->
            b.filter(f -> f.term(t -> t.field("visible").value(true))).filter(NOT_PRIVATE_OF_OLD)));
    private static final List<SearchedText<PublicComplaint>> TEXTS = List.of(
            new SearchedText<>("text", one -> Stream.of(one.text())),
            new SearchedText<>("solution", one -> Stream.of(one.solution())),
            new SearchedText<>("answers.text", one -> one.answers().stream().map(Said::text)),
            new SearchedText<>("questions.text", one -> one.questions().stream().map(Said::text)),
            new SearchedText<>(
                    "evidence.caption", one -> one.evidence().stream().map(Proof::caption)));

    /** More than a thousand is as much as anybody reads in a heading; to count on would cost more than to find. */
    private static final int COUNTED = 1_000;

    private final ComplaintSearch<PublicComplaint> search;
    private final PrivateComplaints privately;
    private final ChannelNames channels;
    private final ZoneId zone;

    PublicSearch(
            ElasticsearchClient elasticsearch,
            IndexNames indices,
            Names names,
            PrivateComplaints privately,
            ZoneId zone) {
        this.search = new ComplaintSearch<>(
                elasticsearch,
                new Searched<>(indices.alias("complaint-public"), PublicComplaint.class, Talk.FIELDS, TEXTS, COUNTED),
                new Facets(names, zone));
        this.privately = privately;
        this.channels = names.channels();
        this.zone = zone;
    }

    /** @throws id.tanggap.access.problem.Problem when a part of the question cannot be understood */
    public Page<PublicComplaint> find(PublicQuestion asked) {
        SharedQuestion read = SharedQuestion.of(asked, channels, zone, PublicStatus.class);
        Optional<TrackingCode> code = asked.q() == null ? Optional.empty() : TrackingCodes.read(asked.q());
        Page<PublicComplaint> page = search.page(new Question(
                read.words(),
                code.map(PublicSearch::named).orElse(null),
                List.of(VISIBLE),
                read.filters(),
                null,
                "public " + read.fingerprint(),
                read.after(),
                read.size()));
        return code.filter(_ -> page.total() == 0)
                .flatMap(one -> privately.followed(one, read.filters()))
                .map(page::ofOne)
                .orElse(page);
    }

    /**
     * The complaint with this code, in any case and with or without hyphens; without a word of anybody when its channel
     * makes it private. Nothing when there is none to be seen.
     */
    public Optional<PublicComplaint> read(String trackingCode) {
        return TrackingCodes.read(trackingCode)
                .flatMap(code -> Optional.ofNullable(search.one(List.of(VISIBLE, named(code))))
                        .or(() -> privately.followed(code, Map.of())));
    }

    /** What holds for all that everybody may find. */
    public static Query visible() {
        return VISIBLE;
    }

    /** Where a merged complaint is answered, if that may be seen; nothing for one that is answered where it is. */
    public Optional<PublicComplaint> answering(PublicComplaint merged) {
        Set<String> passed = new HashSet<>();
        PublicComplaint here = merged;
        while (here != null && here.mergedInto() != null && passed.add(here.id())) {
            here = search.one(List.of(VISIBLE, Conditions.is("id", here.mergedInto())));
        }
        return Optional.ofNullable(here).filter(end -> !passed.contains(end.id()) && !end.equals(merged));
    }

    private static Query named(TrackingCode code) {
        return Conditions.is("trackingCode", code.value());
    }
}
