package id.tanggap.command.complaint.triage;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Stage;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintReferredToTriage;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of a complaint that no office holds. It comes late harmlessly: what somebody has decided meanwhile
 * stands.
 *
 * @param to null sends it to the triage desk
 * @param triageDue until when that desk has to decide
 */
public record RouteComplaint(
        ComplaintId complaint, @Nullable Proposal to, String why, Instant triageDue, Instant at)
        implements ComplaintIntent {

    /** The office that a rule names. */
    public record Proposal(OpdId opd, @Nullable String head, RoutingReason reason, Deadlines deadlines) {}

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        if (to != null && state.waitsForADesk() && isFor(to.opd(), state)) {
            return List.of(assigned(to, state));
        }
        return state.stage() == Stage.UNROUTED
                ? List.of(new ComplaintReferredToTriage(complaint, why, triageDue, Actor.SYSTEM, at))
                : List.of();
    }

    private static boolean isFor(OpdId opd, ComplaintState state) {
        return !state.declinedBy().contains(opd) && !state.isKeptFrom(opd);
    }

    private ComplaintAssigned assigned(Proposal proposal, ComplaintState state) {
        return new ComplaintAssigned(
                complaint,
                proposal.opd(),
                state.told(proposal.head()),
                proposal.reason(),
                proposal.deadlines(),
                Actor.SYSTEM,
                at);
    }
}
