package id.tanggap.command.complaint.conversation;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.DeadlineKept;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.desk.Desk;
import id.tanggap.events.desk.OfficeHours;
import id.tanggap.events.desk.TimeSheet;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer in time that was told late takes back what was noted as missed. */
final class KeptAfterAll {

    private KeptAfterAll() {}

    /**
     * @param opd who answered; null for a leader
     * @param saidAt when
     * @param at when that became known
     */
    static List<ComplaintEvent> by(@Nullable OpdId opd, Instant saidAt, ComplaintState before, Instant at) {
        List<ComplaintEvent> kept = new ArrayList<>();
        TimeSheet sheet = before.timeSheet();
        Desk holder = sheet.holder();
        if (holder != null && holder.opd().equals(opd) && holder.missed().contains(DeadlineKind.FIRST_RESPONSE)) {
            Instant due = holder.due(DeadlineKind.FIRST_RESPONSE, OfficeHours.ALWAYS);
            if (due != null && !saidAt.isAfter(due)) {
                kept.add(new DeadlineKept(before.id(), opd, DeadlineKind.FIRST_RESPONSE, due, at));
            }
        }
        Instant promised = sheet.promised(DeadlineKind.FIRST_RESPONSE);
        boolean noted = sheet.broken().contains(DeadlineKind.FIRST_RESPONSE);
        if (noted && promised != null && !saidAt.isAfter(promised)) {
            kept.add(new DeadlineKept(before.id(), null, DeadlineKind.FIRST_RESPONSE, promised, at));
        }
        return kept;
    }
}
