package id.tanggap.command.complaint.handling;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.complaint.rule.OnlyTheHoldingOpdActs;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.Evidence;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;

/** The OPD reports the solution, with what shows it. */
public record ResolveComplaint(
        ComplaintId complaint, OpdId opd, Sealed solution, List<Evidence> evidence, Actor by, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {

        if (state.stage() == Stage.RESOLVED && solution.equals(state.said().solution())) {
            return List.of();
        }
        Rule.require(new OnlyTheHoldingOpdActs(state, opd));
        return Opened.before(state, opd, by, at, new ComplaintResolved(complaint, opd, solution, evidence, by, at));
    }
}
