package id.tanggap.query.latency;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import id.tanggap.query.complaint.Measure;
import id.tanggap.query.complaint.Words;
import id.tanggap.query.directory.Names;
import id.tanggap.query.directory.OfficeDirectory;
import id.tanggap.query.elastic.ElasticsearchCall;
import id.tanggap.query.question.Conditions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long it takes, by OPD, category, place, channel or month: every interval of every complaint counted one by one, those
 * that still run as of now.
 *
 * <p>An answer is at most a second old, and says in {@code asOf} when it was counted; the same question asked by many at
 * once is counted once.
 */
public final class LatencyFigures {

    private final MeasureReader reader;
    private final Names names;
    private final Clock clock;
    private final ZoneId zone;
    private final CountedOnce<LatencyQuestion, LatencyTable> answers;

    LatencyFigures(MeasureReader reader, Names names, Clock clock, ZoneId zone) {
        this.reader = reader;
        this.names = names;
        this.clock = clock;
        this.zone = zone;
        this.answers = new CountedOnce<>(this::count, LatencyTable::asOf, clock);
    }

    /** @throws id.tanggap.access.problem.Problem with status 503 while the index cannot be read */
    public LatencyTable table(LatencyQuestion question) {
        return answers.to(question, CountedOnce.Queue.GOVERNMENT);
    }

    /** The same for an office, which keeps nobody but offices waiting. */
    LatencyTable tableOfAnOffice(LatencyQuestion question) {
        return answers.to(question, CountedOnce.Queue.OFFICES);
    }

    private LatencyTable count(LatencyQuestion question) {
        Instant now = clock.instant();
        List<Map<String, Tally>> spans = new ArrayList<>();
        ElasticsearchCall.of(() -> {
            reader.read(conditions(question), question.clock(), field(question.by()), () -> {
                Map<String, Tally> span = new HashMap<>();
                spans.add(span);
                return counting(question, now, span);
            });
            return spans;
        });
        Map<String, Tally> tallies = new HashMap<>();
        Tally total = new Tally(now);
        for (Map<String, Tally> span : spans) {
            span.forEach((key, tally) -> {
                tallies.computeIfAbsent(key, _ -> new Tally(now)).add(tally);
                total.add(tally);
            });
        }
        return new LatencyTable(
                question.clock().word(), Words.of(question.by()), now, rows(question.by(), tallies), total.figures());
    }

    private MeasureReader.Each counting(LatencyQuestion question, Instant now, Map<String, Tally> tallies) {
        return (value, line, complaints) -> {
            Measure measure = Measure.ofLine(line);
            if (asked(question, measure)) {
                tallies.computeIfAbsent(key(question.by(), value, measure), _ -> new Tally(now))
                        .add(measure, complaints);
            }
        };
    }

    private List<LatencyRow> rows(Grouping by, Map<String, Tally> tallies) {
        return tallies.entrySet().stream()
                .map(row -> new LatencyRow(
                        row.getKey(),
                        names.of(Words.of(by), row.getKey()),
                        row.getValue().figures()))
                .sorted(Comparator.comparingLong(
                                (LatencyRow row) -> row.figures().n())
                        .reversed()
                        .thenComparing(LatencyRow::key))
                .toList();
    }

    private boolean asked(LatencyQuestion question, Measure measure) {
        if (question.opd() != null && !question.opd().value().equals(measure.opd())) {
            return false;
        }
        if (question.from() == null && question.to() == null) {
            return true;
        }
        LocalDate started = LocalDate.ofInstant(measure.start(), zone);
        return (question.from() == null || !started.isBefore(question.from()))
                && (question.to() == null || !started.isAfter(question.to()));
    }

    private String key(Grouping by, @Nullable String value, Measure measure) {
        String key = switch (by) {
            case OPD -> measure.opd();
            case PLACE -> value == null ? null : OfficeDirectory.kecamatan(value);
            case MONTH -> YearMonth.from(measure.start().atZone(zone)).toString();
            case CATEGORY, CHANNEL -> value;
        };
        return key == null ? Names.NONE : key;
    }

    private static @Nullable String field(Grouping by) {
        return switch (by) {
            case CATEGORY, PLACE, CHANNEL -> Words.of(by);
            case OPD, MONTH -> null;
        };
    }

    /** Leaves out what cannot count; what is left is looked at interval by interval. */
    private Query conditions(LatencyQuestion question) {
        List<Query> conditions = new ArrayList<>();
        conditions.add(Query.of(q -> q.exists(e -> e.field(question.clock().field()))));
        if (question.category() != null) {
            conditions.add(Conditions.is("category", question.category().value()));
        }
        if (question.place() != null) {
            conditions.add(Conditions.in(question.place()));
        }
        if (question.channel() != null) {
            conditions.add(Conditions.is("channel", question.channel().word()));
        }
        LocalDate to = question.to();
        if (to != null) {
            // Nothing of a complaint starts before it was posted.
            conditions.add(Query.of(q -> q.range(r -> r.date(d -> d.field("postedAt")
                    .lt(to.plusDays(1).atStartOfDay(zone).toInstant().toString())))));
        }
        return Query.of(q -> q.bool(b -> b.filter(conditions)));
    }
}
