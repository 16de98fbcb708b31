package id.tanggap.query.pages;

import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.complaint.Life;
import id.tanggap.query.complaint.Status;
import id.tanggap.query.search.Found;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The order in which a desk is worked off. */
final class Urgency {

    private Urgency() {}

    static List<Found<DeskDocument>> first(List<Found<DeskDocument>> items) {
        return items.stream()
                .sorted(Comparator.comparing(
                        (Found<DeskDocument> found) -> due(found.complaint().life())))
                .toList();
    }

    /** When the next thing is due; what waits for the citizen, or has no deadline, comes last. */
    private static Instant due(Life life) {
        if (life.status() == Status.AWAITING_CITIZEN || life.status().isOver()) {
            return Instant.MAX;
        }
        return Stream.of(life.responseDue(), life.resolutionDue(), life.triageDue())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }
}
