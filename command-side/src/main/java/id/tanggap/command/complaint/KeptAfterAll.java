package id.tanggap.command.complaint;

import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.DeadlineKept;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.desk.Desk;
import id.tanggap.events.desk.OfficeHours;
import id.tanggap.events.desk.TimeSheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer in time takes back what was noted as missed: one that is told late, or that became public late. */
public final class KeptAfterAll {

    private KeptAfterAll() {}

    /**
     * @param now the complaint with the answer in it
     * @param at when it became known
     */
    public static List<ComplaintEvent> in(ComplaintState now, Instant at) {
        List<ComplaintEvent> kept = new ArrayList<>();
        TimeSheet sheet = now.timeSheet();
        for (Desk desk : sheet.desks()) {
            Instant due = desk.due(DeadlineKind.FIRST_RESPONSE, OfficeHours.ALWAYS);
            boolean missed = desk.missed().contains(DeadlineKind.FIRST_RESPONSE);
            if (missed && due != null && isInTime(desk.firstAnsweredAt(), due)) {
                kept.add(new DeadlineKept(now.id(), desk.opd(), DeadlineKind.FIRST_RESPONSE, due, at));
            }
        }
        Instant promised = sheet.promised(DeadlineKind.FIRST_RESPONSE);
        boolean broken = sheet.broken().contains(DeadlineKind.FIRST_RESPONSE);
        if (broken && promised != null && isInTime(sheet.answeredAt(), promised)) {
            kept.add(new DeadlineKept(now.id(), null, DeadlineKind.FIRST_RESPONSE, promised, at));
        }
        return kept;
    }

    private static boolean isInTime(@Nullable Instant said, Instant due) {
        return said != null && !said.isAfter(due);
    }
}
