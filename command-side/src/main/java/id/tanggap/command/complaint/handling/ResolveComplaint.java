package id.tanggap.command.complaint.handling;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.rule.OnlyTheHoldingOpdActs;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.Evidence;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The OPD reports the solution, with what shows it. */
public record ResolveComplaint(
        ComplaintId complaint, Saying said, OpdId opd, Sealed solution, List<Evidence> evidence, Actor by, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        UtteranceId utterance = state.heard().name(said, by, "resolve", solution, shown());
        if (state.heard().knows(utterance)) {
            return List.of();
        }
        Rule.require(new OnlyTheHoldingOpdActs(state, opd));
        return Opened.before(
                state, opd, by, at, new ComplaintResolved(complaint, utterance, opd, solution, evidence, by, at));
    }

    private String[] shown() {
        return evidence.stream()
                .flatMap(each -> Stream.of(each.url(), each.caption()))
                .map(each -> each == null ? "" : each.ciphertext())
                .toArray(String[]::new);
    }
}
