package id.tanggap.command.leader;

import id.tanggap.command.decision.Intent;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.events.leader.LeaderEvent;
import id.tanggap.events.leader.LeaderId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants of a leader who is in the register. */
interface LeaderIntent extends Intent<LeaderState, LeaderEvent> {

    LeaderId leader();

    /** As {@link Intent#decide}, of a leader who is registered. */
    List<LeaderEvent> of(LeaderState state);

    @Override
    default Object target() {
        return leader();
    }

    @Override
    default List<LeaderEvent> decide(@Nullable LeaderState state) {
        if (state == null) {
            throw new RuleBroken(new TheLeaderIsRegistered(leader(), null));
        }
        return of(state);
    }
}
