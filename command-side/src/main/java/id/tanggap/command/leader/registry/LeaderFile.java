package id.tanggap.command.leader.registry;

import id.tanggap.command.decision.Course;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.decision.Intent;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.command.leader.LeaderState;
import id.tanggap.command.leader.TheLeaderIsRegistered;
import id.tanggap.events.leader.LeaderEvent;
import id.tanggap.events.leader.LeaderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One leader as the events tell, while the file is open. */
final class LeaderFile {

    private final LeaderId leader;
    private final @Nullable Grants grants;
    private final List<LeaderEvent> happened = new ArrayList<>();
    private Course<LeaderState, LeaderEvent> course;

    /** @param grants null where it is only asked what would happen */
    LeaderFile(LeaderId leader, Course<LeaderState, LeaderEvent> course, @Nullable Grants grants) {
        this.leader = leader;
        this.course = course;
        this.grants = grants;
    }

    Optional<LeaderState> found() {
        return course.state();
    }

    LeaderState state() {
        return found().orElseThrow(() -> new RuleBroken(new TheLeaderIsRegistered(leader, null)));
    }

    /** What came, or would come, of everything that was wanted so far. */
    List<LeaderEvent> happened() {
        return List.copyOf(happened);
    }

    void want(Intent<LeaderState, LeaderEvent> intent) {
        int known = grants == null ? course.granted().size() : 0;
        course = grants == null ? course.grant(intent) : grants.grant(intent);
        List<LeaderEvent> granted = course.granted();
        happened.addAll(granted.subList(known, granted.size()));
    }
}
