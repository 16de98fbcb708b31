package id.tanggap.command.complaint.assignment;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.rule.OnlyAnOpenComplaintChanges;
import id.tanggap.command.complaint.rule.TheAccusedDoesNotHandleIt;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintTagged;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mayor names an OPD on a complaint: as the one that leads, which puts it on that desk, or as one that supports.
 *
 * @param head the user of the head of this moment
 * @param deadlines in case the complaint changes desks
 */
public record TagComplaint(
        ComplaintId complaint,
        Saying said,
        OpdId opd,
        TagRole role,
        @Nullable Sealed note,
        @Nullable String head,
        Deadlines deadlines,
        Actor by,
        Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        UtteranceId utterance = name(state);
        boolean holds = state.heldBy(opd);
        boolean asBefore = note == null && state.mayorsTags().get(opd) == role && (role == TagRole.SUPPORTING || holds);
        if (asBefore || state.heard().knows(utterance)) {
            return List.of();
        }
        Rule.require(new OnlyAnOpenComplaintChanges(state));
        Rule.require(new TheAccusedDoesNotHandleIt(state, opd));
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(tagged(utterance));
        if (role == TagRole.LEAD && !holds) {
            events.add(new ComplaintAssigned(
                    complaint,
                    opd,
                    state.told(head),
                    new RoutingReason(RoutingReason.Rule.MAYORS_TAG, opd.value()),
                    deadlines,
                    by,
                    at));
        }
        events.addAll(state.beside().answersOf(opd, complaint));
        return List.copyOf(events);
    }

    /** The tag alone, of a complaint that comes to no other desk by it any more. */
    public List<ComplaintEvent> noted(ComplaintState state) {
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(tagged(name(state)));
        events.addAll(state.beside().answersOf(opd, complaint));
        return List.copyOf(events);
    }

    private UtteranceId name(ComplaintState state) {
        return state.heard().name(said, by, ComplaintTagged.VERB, note, role.name(), opd.value());
    }

    private ComplaintTagged tagged(UtteranceId utterance) {
        return new ComplaintTagged(complaint, utterance, opd, role, note, by, at);
    }
}
