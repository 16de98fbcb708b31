package id.tanggap.command.complaint.handling;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.complaint.rule.OnlyTheHoldingOpdActs;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;

/** A public question to the citizen, without which the OPD cannot go on. */
public record AskCitizen(ComplaintId complaint, OpdId opd, Sealed question, Actor by, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {

        if (state.stage() == Stage.AWAITING_CITIZEN
                && question.equals(state.said().question())) {
            return List.of();
        }
        Rule.require(new OnlyTheHoldingOpdActs(state, opd));
        return Opened.before(state, opd, by, at, new InformationRequested(complaint, opd, question, by, at));
    }
}
