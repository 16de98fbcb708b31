package id.tanggap.command.leader;

import id.tanggap.command.decision.Intent;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.leader.LeaderEvent;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.leader.LeaderRegistered;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person is in an office. Said again it puts right what was said before, and begins a new term after one that has ended.
 *
 * @param term without an end
 */
public record RegisterLeader(LeaderId leader, Term term, Actor by, Instant at)
        implements Intent<LeaderState, LeaderEvent> {

    @Override
    public Object target() {
        return leader;
    }

    @Override
    public List<LeaderEvent> decide(@Nullable LeaderState state) {
        boolean isSo = state != null && state.term().followedBy(term).equals(state.term());
        return isSo
                ? List.of()
                : List.of(
                        new LeaderRegistered(leader, term.person(), term.name(), term.office(), term.since(), by, at));
    }
}
