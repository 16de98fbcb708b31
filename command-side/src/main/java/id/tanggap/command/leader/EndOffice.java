package id.tanggap.command.leader;

import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.leader.LeaderEvent;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.leader.LeaderOfficeEnded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The leader is in office until then. After that day the leader's accounts are a citizen's.
 *
 * @param until the last day of office
 */
public record EndOffice(LeaderId leader, LocalDate until, Actor by, Instant at) implements LeaderIntent {

    @Override
    public List<LeaderEvent> of(LeaderState state) {
        Rule.require(new AnOfficeEndsAfterItBegan(state.term().since(), until));
        return until.equals(state.term().until()) ? List.of() : List.of(new LeaderOfficeEnded(leader, until, by, at));
    }
}
