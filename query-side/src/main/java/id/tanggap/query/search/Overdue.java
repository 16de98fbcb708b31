package id.tanggap.query.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import id.tanggap.query.complaint.Status;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * When whoever has to act on a complaint is late: the office that leads it, or Diskominfo while it is on the triage desk.
 * While the citizen is waited for, the clocks stand still.
 */
public final class Overdue {

    private static final List<FieldValue> RUNNING = Stream.of(Status.TRIAGE, Status.ASSIGNED, Status.IN_PROGRESS)
            .map(Status::word)
            .map(FieldValue::of)
            .toList();

    private static final List<FieldValue> OPEN = Arrays.stream(Status.values())
            .filter(status -> !status.isOver())
            .map(Status::word)
            .map(FieldValue::of)
            .toList();

    private Overdue() {}

    /** Complaints on which somebody still has to work. */
    public static Query open() {
        return Query.of(q -> q.terms(t -> t.field("status").terms(v -> v.value(OPEN))));
    }

    /** Complaints on which a deadline for the first answer, the solution or the decision of triage has passed by then. */
    public static Query at(Instant now) {
        return Query.of(q ->
                q.bool(b -> b.filter(f -> f.terms(t -> t.field("status").terms(v -> v.value(RUNNING))))
                        .filter(late -> late.bool(either -> either.minimumShouldMatch("1")
                                .should(past("responseDue", now))
                                .should(past("resolutionDue", now))
                                .should(past("triageDue", now))))));
    }

    private static Query past(String due, Instant now) {
        return Query.of(q -> q.range(r -> r.date(d -> d.field(due).lt(now.toString()))));
    }
}
