package id.tanggap.command.complaint.handling;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.OnlyTheHoldingOpdActs;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.WorkBegun;
import id.tanggap.events.desk.Desk;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.List;

/** The OPD says that it works on it, which it has only done once it says so. */
public record BeginWork(ComplaintId complaint, OpdId opd, Actor by, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        Rule.require(new OnlyTheHoldingOpdActs(state, opd));
        Desk lead = state.lead();
        return lead != null && lead.begunAt() != null
                ? List.of()
                : Opened.before(state, opd, by, at, new WorkBegun(complaint, opd, by, at));
    }
}
