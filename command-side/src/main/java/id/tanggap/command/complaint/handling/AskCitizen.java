package id.tanggap.command.complaint.handling;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.rule.OnlyTheHoldingOpdActs;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public question to the citizen, without which the OPD cannot go on.
 *
 * @param until how long an answer is waited for; null where no service policy says
 */
public record AskCitizen(
        ComplaintId complaint,
        Saying said,
        OpdId opd,
        Sealed question,
        @Nullable Instant until,
        Actor by,
        Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        UtteranceId utterance = state.heard().name(said, by, "ask", question);
        if (state.heard().knows(utterance)) {
            return List.of();
        }
        Rule.require(new OnlyTheHoldingOpdActs(state, opd));
        return Opened.before(
                state, opd, by, at, new InformationRequested(complaint, utterance, opd, question, until, by, at));
    }
}
