package id.tanggap.command.complaint.handling;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.complaint.rule.OnlyTheHoldingOpdActs;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintAcknowledged;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.desk.Desk;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.List;

/** The OPD opened it. */
public record AcknowledgeComplaint(ComplaintId complaint, OpdId opd, Actor by, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {

        Desk lead = state.lead();
        if (lead != null && lead.opd().equals(opd) && state.stage() != Stage.ASSIGNED) {
            return List.of();
        }
        Rule.require(new OnlyTheHoldingOpdActs(state, opd));
        return List.of(new ComplaintAcknowledged(complaint, opd, by, at));
    }
}
