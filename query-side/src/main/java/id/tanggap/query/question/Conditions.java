package id.tanggap.query.question;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.opd.OpdId;
import id.tanggap.query.complaint.Status;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filters that every question over complaints knows, as conditions by the name of the facet that they narrow. */
public final class Conditions {

    /** What the days of a question and the months of an answer are counted by. */
    public static final String INSTANT = "postedAt";

    private static final List<FieldValue> OPEN = Arrays.stream(Status.values())
            .filter(status -> !status.isOver())
            .map(Status::word)
            .map(FieldValue::of)
            .toList();

    private Conditions() {}

    public static Map<String, Query> of(
            @Nullable OpdId opd,
            @Nullable CategoryId category,
            @Nullable PlaceCode place,
            @Nullable String status,
            @Nullable Channel channel,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            ZoneId zone) {
        Map<String, Query> filters = new LinkedHashMap<>();
        if (opd != null) {
            filters.put("opd", is("opd", opd.value()));
        }
        if (category != null) {
            filters.put("category", is("category", category.value()));
        }
        if (place != null) {
            filters.put("place", in(place));
        }
        if (status != null) {
            filters.put("status", is("status", status));
        }
        if (channel != null) {
            filters.put("channel", is("channel", channel.word()));
        }
        if (from != null || to != null) {
            filters.put("month", between(from, to, zone));
        }
        return filters;
    }

    /** Complaints on which somebody still has to work. */
    public static Query open() {
        return Query.of(q -> q.terms(t -> t.field("status").terms(v -> v.value(OPEN))));
    }

    public static Query is(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }

    /** In the region or in one that lies in it. A code is digits and dots, so the prefix is an anchored one. */
    public static Query in(PlaceCode place) {
        return Query.of(q -> q.bool(b -> b.should(is("place", place.value()))
                .should(s -> s.prefix(p -> p.field("place").value(place.value() + ".")))));
    }

    private static Query between(@Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
        return Query.of(q -> q.range(r -> r.date(d -> {
            d.field(INSTANT);
            if (from != null) {
                d.gte(from.atStartOfDay(zone).toInstant().toString());
            }
            if (to != null) {
                d.lt(to.plusDays(1).atStartOfDay(zone).toInstant().toString());
            }
            return d;
        })));
    }
}
