package id.tanggap.query.complaint;

import id.tanggap.events.complaint.Hidings;
import id.tanggap.events.desk.Due;
import id.tanggap.events.desk.OfficeHours;
import id.tanggap.events.desk.TimeSheet;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Due} as the desk's document keeps it. Whether it is late is told by its moment alone.
 *
 * @param kind {@code first-response}, {@code resolution}, {@code triage} or {@code reply}
 * @param owner {@code office}, {@code triage-desk}, {@code government} or {@code citizen}
 * @param opd which office; null unless it is one
 * @param at the last moment at which it is in time
 */
public record Owed(String kind, String owner, @Nullable String opd, Instant at) {

    private static final String OFFICE = "office";

    /** All that is due, the next one first. */
    static List<Owed> on(TimeSheet sheet, Hidings hidings) {
        Instant decideBy = hidings.decideBy();
        return Stream.concat(
                        sheet.dues(OfficeHours.ALWAYS).stream(),
                        Stream.ofNullable(decideBy).map(Due::ofHiding))
                .sorted()
                .map(Owed::of)
                .toList();
    }

    private static Owed of(Due due) {
        return switch (due.owner()) {
            case Due.Owner.Office office ->
                new Owed(Words.of(due.kind()), OFFICE, office.opd().value(), due.at());
            case Due.Owner.Party party -> new Owed(Words.of(due.kind()), Words.of(party), null, due.at());
        };
    }

    /** What the documents say that were written before dues were. */
    static List<Owed> readFrom(Life life) {
        if (life.status().isOver()) {
            return List.of();
        }
        if (life.pausedSince() != null) {
            return by(Due.Kind.REPLY, Due.Owner.Party.CITIZEN, life.waitsUntil())
                    .toList();
        }
        return Stream.of(
                        byOffice(Due.Kind.FIRST_RESPONSE, life.opd(), life.responseDue()),
                        byOffice(Due.Kind.RESOLUTION, life.opd(), life.resolutionDue()),
                        by(Due.Kind.TRIAGE, Due.Owner.Party.TRIAGE_DESK, life.triageDue()),
                        by(Due.Kind.RESOLUTION, Due.Owner.Party.GOVERNMENT, life.promisedDue()))
                .flatMap(dues -> dues)
                .sorted(Comparator.comparing(Owed::at))
                .toList();
    }

    private static Stream<Owed> byOffice(Due.Kind kind, @Nullable String opd, @Nullable Instant at) {
        return at == null ? Stream.empty() : Stream.of(new Owed(Words.of(kind), OFFICE, opd, at));
    }

    private static Stream<Owed> by(Due.Kind kind, Due.Owner.Party owner, @Nullable Instant at) {
        return at == null ? Stream.empty() : Stream.of(new Owed(Words.of(kind), Words.of(owner), null, at));
    }
}
