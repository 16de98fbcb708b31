package id.tanggap.query.complaint;

import id.tanggap.events.desk.Desk;
import id.tanggap.events.desk.TimeSheet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When it came how far.
 *
 * @param firstAssignedAt when the first lead got it
 * @param assignedAt when the lead of the moment got it
 * @param acknowledgedAt when the lead of the moment opened it
 * @param firstAnsweredAt the first public answer of anybody, which no reassignment takes back
 */
public record Milestones(
        Instant postedAt,
        Instant capturedAt,
        @Nullable Instant firstAssignedAt,
        @Nullable Instant assignedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant firstAnsweredAt) {

    static Milestones of(CaseFile file) {
        TimeSheet sheet = file.holding().timeSheet();
        List<Desk> desks = sheet.desks();
        Desk lead = sheet.lead();
        return new Milestones(
                file.post().postedAt(),
                file.post().capturedAt(),
                desks.isEmpty() ? null : desks.getFirst().from(),
                lead == null ? null : lead.from(),
                lead == null ? null : lead.acknowledgedAt(),
                sheet.answeredAt());
    }

    Milestones to(Grain grain) {
        return new Milestones(
                grain.day(postedAt),
                grain.day(capturedAt),
                grain.dayIfAny(firstAssignedAt),
                grain.dayIfAny(assignedAt),
                grain.dayIfAny(acknowledgedAt),
                grain.dayIfAny(firstAnsweredAt));
    }
}
