package id.tanggap.query.question;

import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import id.tanggap.access.account.StaffMember;
import id.tanggap.query.complaint.Status;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose dues count: those of one office, of all offices, or all that is due on a complaint, whoever owes it. What is due is
 * an {@link id.tanggap.query.complaint.Owed} of the desk's document.
 *
 * @param owners what holds for the dues that count; null where all do
 * @param leads the same said of the complaint
 */
public record Dues(@Nullable Query owners, @Nullable Query leads) {

    /** All that is due on a complaint. */
    public static final Dues OF_ANYBODY = new Dues(null, null);

    /** What offices owe: each complaint is owed by one office at most, the one that leads it. */
    public static final Dues OF_OFFICES = new Dues(exists("dues.opd"), exists("opd"));

    private static final String PATH = "dues";
    private static final String MOMENT = "dues.at";

    /** What the documents have that were written before dues were: asked for only until the new ones are in their place. */
    private static final List<String> FORMER_OF_OFFICES = List.of("responseDue", "resolutionDue");

    private static final List<String> FORMER_OF_OTHERS = List.of("triageDue", "promisedDue");

    private static final List<FieldValue> FORMER_RUNNING = Stream.of(Status.TRIAGE, Status.ASSIGNED, Status.IN_PROGRESS)
            .map(Status::word)
            .map(FieldValue::of)
            .toList();

    /** An office answers for itself, everybody else looks at the whole. */
    public static Dues seenBy(StaffMember staff) {
        String opd = staff.role().ofOpd() ? staff.opd() : null;
        return opd == null ? OF_ANYBODY : new Dues(Conditions.is("dues.opd", opd), Conditions.is("opd", opd));
    }

    /** Complaints on which one of these is late by then. */
    public Query late(Instant now) {
        Query past = past(MOMENT, now);
        return Query.of(q -> q.bool(either -> either.should(s -> s.nested(n -> n.path(PATH)
                        .ignoreUnmapped(true)
                        .query(due -> due.bool(b -> owners == null ? b.filter(past) : b.filter(past, owners)))))
                .should(formerlyLate(now))
                .minimumShouldMatch("1")));
    }

    /** What is overdue longest first, then what is to come next; last what owes none of these. */
    public SortOptions nextFirst() {
        return SortOptions.of(s -> s.field(new FieldSort.Builder()
                .field(MOMENT)
                .order(SortOrder.Asc)
                .missing("_last")
                .unmappedType(FieldType.Date)
                .nested(n -> owners == null ? n.path(PATH) : n.path(PATH).filter(owners))
                .build()));
    }

    private Query formerlyLate(Instant now) {
        Stream<String> fields = owners == null
                ? Stream.concat(FORMER_OF_OFFICES.stream(), FORMER_OF_OTHERS.stream())
                : FORMER_OF_OFFICES.stream();
        List<Query> passed = fields.map(field -> past(field, now)).toList();
        return Query.of(q -> q.bool(b -> {
            b.filter(f -> f.terms(t -> t.field("status").terms(v -> v.value(FORMER_RUNNING))));
            b.filter(f -> f.bool(any -> any.should(passed).minimumShouldMatch("1")));
            return leads == null ? b : b.filter(leads);
        }));
    }

    private static Query past(String field, Instant now) {
        return Query.of(q -> q.range(r -> r.date(d -> d.field(field).lt(now.toString()))));
    }

    private static Query exists(String field) {
        return Query.of(q -> q.exists(e -> e.field(field)));
    }
}
