package id.tanggap.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.query.channel.ChannelNames;
import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.complaint.DeskTexts;
import id.tanggap.query.complaint.Life;
import id.tanggap.query.complaint.Proof;
import id.tanggap.query.complaint.Said;
import id.tanggap.query.complaint.Status;
import id.tanggap.query.complaint.Talk;
import id.tanggap.query.complaint.TimelineDocument;
import id.tanggap.query.directory.Names;
import id.tanggap.query.elastic.ElasticsearchCall;
import id.tanggap.query.elastic.IndexNames;
import id.tanggap.query.elastic.ReadYourWrites;
import id.tanggap.query.question.Conditions;
import id.tanggap.query.question.Dues;
import id.tanggap.query.question.TrackingCodes;
import id.tanggap.query.search.ComplaintSearch.Question;
import id.tanggap.query.search.ComplaintSearch.Searched;
import id.tanggap.query.unsealing.Unsealing;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What staff may find and read. An OPD sees what it holds or held, as lead or supporting, and of everything else not even
 * that it exists; all others see everything but what is reserved for the office that has it.
 */
public final class DeskSearch {

    /** Read by the figures alone. */
    private static final String MEASURES = "measures";

    private static final List<String> NOT_IN_LISTS =
            Stream.concat(Stream.of(MEASURES), Talk.FIELDS.stream()).toList();

    private static final List<SearchedText<DeskDocument>> TEXTS = List.of(
            text("text", texts -> Stream.of(texts.text())),
            text("solution", texts -> Stream.of(texts.solution())),
            text("answers.text", texts -> said(texts.answers())),
            text("questions.text", texts -> said(texts.questions())),
            text("information.text", texts -> said(texts.information())),
            text("notes.text", texts -> said(texts.notes())),
            text("disputes.text", texts -> said(texts.disputes())),
            text("declines.text", texts -> said(texts.declines())),
            text("refusalNote", texts -> Stream.of(texts.refusalNote())),
            text("address", texts -> Stream.of(texts.address())),
            text("evidence.caption", texts -> texts.evidence().stream().map(Proof::caption)));

    private static final Query TAGGED = Query.of(q -> q.exists(e -> e.field("taggedAt")));
    private static final Query UNSEEN = Query.of(q -> q.exists(e -> e.field("unseen")));

    /** Staff count their work by it. */
    private static final int COUNTED = 10_000;

    /** Platforms number posts with long numbers, some with a word around them; no word of a complaint looks so. */
    private static final Pattern POST_ID = Pattern.compile("\\S*[0-9]{8}\\S*");

    private final ElasticsearchClient elasticsearch;
    private final String desk;
    private final String timeline;
    private final ComplaintSearch<DeskDocument> search;
    private final Unsealing unsealing;
    private final Clock clock;
    private final ChannelNames channels;
    private final ZoneId zone;

    DeskSearch(
            ElasticsearchClient elasticsearch,
            IndexNames indices,
            Names names,
            Unsealing unsealing,
            Clock clock,
            ZoneId zone) {
        this.elasticsearch = elasticsearch;
        this.desk = indices.alias("complaint-desk");
        this.timeline = indices.alias("timeline");
        this.search = new ComplaintSearch<>(
                elasticsearch,
                new Searched<>(desk, DeskDocument.class, NOT_IN_LISTS, TEXTS, COUNTED),
                new Facets(names, zone));
        this.unsealing = unsealing;
        this.clock = clock;
        this.channels = names.channels();
        this.zone = zone;
    }

    private static SearchedText<DeskDocument> text(String field, Function<DeskTexts, Stream<@Nullable String>> values) {
        return new SearchedText<>(field, document -> values.apply(document.texts()));
    }

    private static Stream<@Nullable String> said(List<Said> said) {
        return said.stream().map(Said::text);
    }

    /** @throws Problem when a part of the question cannot be understood */
    public Page<DeskDocument> find(StaffMember staff, DeskQuestion asked) {
        return find(staff, asked.shared(), DeskView.of(asked));
    }

    /** @throws Problem when a part of the question cannot be understood */
    public Page<DeskDocument> find(StaffMember staff, PublicQuestion asked, DeskView view) {
        SharedQuestion read = SharedQuestion.of(asked, channels, zone, Status.class);
        Dues dues = Dues.seenBy(staff);
        List<Query> always = seen(staff, view, dues);
        return search.page(new Question(
                read.words(),
                named(asked.q()),
                always,
                read.filters(),
                view.byDue() ? dues.nextFirst() : null,
                String.join("\n", "desk", staff.user(), read.fingerprint(), view.toString()),
                read.after(),
                read.size()));
    }

    /** How many of those that they may see staff find in a view. */
    public long count(StaffMember staff, DeskView view) {
        List<Query> all = seen(staff, view, Dues.seenBy(staff));
        return ElasticsearchCall.of(() ->
                        elasticsearch.count(c -> c.index(desk).query(q -> q.bool(b -> b.filter(all)))))
                .count();
    }

    private List<Query> seen(StaffMember staff, DeskView view, Dues dues) {
        List<Query> all = new ArrayList<>(seenBy(staff));
        add(all, view.overdue(), dues.late(clock.instant()));
        add(all, view.mine(), mine(staff));
        add(all, view.open(), Conditions.open());
        add(all, view.tagged(), TAGGED);
        return all;
    }

    /**
     * One complaint as it is now, not as a search may still remember it.
     *
     * @param idOrCode a complaint's id or its tracking code
     * @param seen a version that the caller knows to have been written; waited for up to two seconds
     * @throws Problem with status 404 when there is none that this member of staff may see
     */
    public DeskDocument read(StaffMember staff, String idOrCode, @Nullable Long seen) {
        long least = seen == null ? 0 : seen;
        return ReadYourWrites.await(
                        () -> id(idOrCode).flatMap(this::get).filter(document -> maySee(staff, document)),
                        document -> document.version() >= least,
                        seen != null)
                .orElseThrow(DeskSearch::unknown);
    }

    /** Whether this member of staff may read this complaint. */
    public boolean maySee(StaffMember staff, ComplaintId complaint) {
        return get(complaint.value())
                .filter(document -> maySee(staff, document))
                .isPresent();
    }

    /**
     * What happened to a complaint, oldest first, with its texts opened.
     *
     * @param after the sequence number of the last event already known, -1 for none
     */
    public Timeline timeline(StaffMember staff, String idOrCode, @Nullable Long seen, long after, int size) {
        DeskDocument document = read(staff, idOrCode, seen);
        // Sequence numbers have no gaps, so the events are read by their names: at once, without waiting for a refresh.
        long last = Math.min(document.version() - 1, after + size);
        List<String> ids = LongStream.rangeClosed(after + 1, last)
                .mapToObj(sequence -> document.id() + "-" + sequence)
                .toList();
        List<TimelineDocument> found = ReadYourWrites.await(
                        () -> Optional.of(get(ids)), events -> events.size() == ids.size(), seen != null)
                .orElseThrow();
        return new Timeline(
                found.stream().map(event -> Timeline.Entry.of(event, unsealing)).toList(),
                document.version(),
                last < document.version() - 1 ? last : null);
    }

    /**
     * The measures of a complaint, a line each, by the words of their clocks.
     *
     * @throws Problem with status 404 when there is none that this member of staff may see
     */
    public Map<String, List<String>> measures(StaffMember staff, String idOrCode) {
        String id = read(staff, idOrCode, null).id();
        Measured found = ElasticsearchCall.of(
                        () -> elasticsearch.get(g -> g.index(desk).id(id).sourceIncludes(MEASURES), Measured.class))
                .source();
        return found == null || found.measures() == null ? Map.of() : found.measures();
    }

    private record Measured(@Nullable Map<String, List<String>> measures) {}

    private Optional<DeskDocument> get(String id) {
        return Optional.ofNullable(ElasticsearchCall.of(
                        () -> elasticsearch.get(g -> g.index(desk).id(id).sourceExcludes(MEASURES), DeskDocument.class))
                .source());
    }

    private List<TimelineDocument> get(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return ElasticsearchCall.of(
                        () -> elasticsearch.mget(m -> m.index(timeline).ids(ids), TimelineDocument.class))
                .docs()
                .stream()
                .filter(answer -> answer.isResult() && answer.result().found())
                .map(answer -> answer.result().source())
                .toList();
    }

    private Optional<String> id(String idOrCode) {
        Optional<TrackingCode> code = TrackingCodes.read(idOrCode);
        if (code.isPresent()) {
            return Optional.ofNullable(search.one(
                            List.of(Conditions.is("trackingCode", code.get().value()))))
                    .map(DeskDocument::id);
        }
        try {
            return Optional.of(new ComplaintId(idOrCode).value());
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static boolean maySee(StaffMember staff, DeskDocument document) {
        Life life = document.life();
        return staff.role().ofOpd()
                ? life.visibleTo().contains(staff.opd()) && !life.isKeptFrom(staff.user())
                : !life.reserved();
    }

    /** What holds for all that this member of staff may find. */
    public static List<Query> seenBy(StaffMember staff) {
        return staff.role().ofOpd()
                ? List.of(
                        Conditions.is("visibleTo", String.valueOf(staff.opd())),
                        not(Conditions.is("keptFrom", staff.user())))
                : List.of(not(Query.of(q -> q.exists(e -> e.field("reserved")))));
    }

    private static Query not(Query condition) {
        return Query.of(q -> q.bool(b -> b.mustNot(condition)));
    }

    private static Query mine(StaffMember staff) {
        return switch (staff.role()) {
            case OPD_HEAD, OPD_OFFICER -> Conditions.is("opd", String.valueOf(staff.opd()));
            case MAYOR -> TAGGED;
            case DISKOMINFO, ADMIN ->
                Query.of(q -> q.bool(b -> b.should(anyOf(List.of(Status.CAPTURED, Status.TRIAGE)), UNSEEN)));
        };
    }

    private static Query anyOf(List<Status> statuses) {
        return Query.of(q -> q.terms(t -> t.field("status")
                .terms(v -> v.value(
                        statuses.stream().map(Status::word).map(FieldValue::of).toList()))));
    }

    private static void add(List<Query> always, @Nullable Boolean wanted, Query condition) {
        if (wanted != null) {
            always.add(wanted ? condition : not(condition));
        }
    }

    private static @Nullable Query named(@Nullable String q) {
        if (q == null) {
            return null;
        }
        return TrackingCodes.read(q)
                .map(TrackingCode::value)
                .map(code -> Conditions.is("trackingCode", code))
                .orElse(POST_ID.matcher(q.strip()).matches() ? Conditions.is("postId", q.strip()) : null);
    }

    private static Problem unknown() {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "complaint-unknown",
                new Bilingual(
                        "Tidak ada aduan dengan nomor ini yang dapat Anda lihat. Periksa nomornya.",
                        "There is no complaint of this id or tracking code that you may see. Check the number."));
    }
}
