package id.tanggap.query.complaint;

import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.desk.Desk;
import id.tanggap.events.desk.Due;
import id.tanggap.events.desk.OfficeHours;
import id.tanggap.events.desk.TimeSheet;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is waited for, and how long.
 *
 * @param pausedSince when the open question to the citizen was asked
 * @param waitsUntil how long its answer is waited for
 * @param responseDue the lead's deadline for its first answer, pauses added; null once it has answered
 * @param resolutionDue the lead's deadline for the solution, pauses added
 * @param triageDue until when the triage desk has to decide; null while it is not there
 * @param promisedDue when the citizen was promised the solution, while that is no longer the lead's own deadline
 */
public record Waits(
        @Nullable Instant pausedSince,
        @Nullable Instant waitsUntil,
        @Nullable Instant responseDue,
        @Nullable Instant resolutionDue,
        @Nullable Instant triageDue,
        @Nullable Instant promisedDue) {

    public static final Waits NONE = new Waits(null, null, null, null, null, null);

    static Waits of(TimeSheet sheet) {
        Desk lead = sheet.lead();
        Desk holder = sheet.holder();
        Instant asked = holder == null ? null : holder.asksSince();
        return new Waits(
                asked,
                asked == null || holder == null ? null : holder.waitsUntil(),
                lead == null || lead.firstAnsweredAt() != null
                        ? null
                        : lead.due(DeadlineKind.FIRST_RESPONSE, OfficeHours.ALWAYS),
                lead == null ? null : lead.due(DeadlineKind.RESOLUTION, OfficeHours.ALWAYS),
                ofTheGovernment(sheet, DeadlineKind.TRIAGE),
                ofTheGovernment(sheet, DeadlineKind.RESOLUTION));
    }

    private static @Nullable Instant ofTheGovernment(TimeSheet sheet, DeadlineKind kind) {
        Due due = sheet.due(kind, null, OfficeHours.ALWAYS);
        return due == null ? null : due.at();
    }
}
