package id.tanggap.command.complaint.deadline;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.desk.Desk;
import id.tanggap.events.desk.Escalation;
import id.tanggap.events.desk.TimeSheet;
import java.time.Instant;
import java.util.List;

/**
 * Whoever had to look had time to, and nothing was settled: the next one up the line has to.
 *
 * @param since which escalation: a later one has its own time
 */
public record RaiseEscalation(ComplaintId complaint, Instant since, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        TimeSheet sheet = state.timeSheet();
        Escalation now = sheet.escalation();
        Desk holder = sheet.holder();
        boolean asks = holder != null && holder.asksSince() != null;
        if (now == null || !now.at().equals(since) || now.level() == EscalationLevel.MAYOR || sheet.over() || asks) {
            return List.of();
        }
        EscalationLevel next = EscalationLevel.values()[now.level().ordinal() + 1];
        return List.of(UpTheLine.to(next, now.missed(), complaint, at));
    }
}
