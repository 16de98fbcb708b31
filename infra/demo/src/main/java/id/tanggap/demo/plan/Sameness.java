package id.tanggap.demo.plan;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.complaint.duplicates.FollowTheOther.Fate;
import id.tanggap.command.decision.Intent;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The complaint that others say the same as, and how far it was when.
 *
 * @param turns in the order of their times; each brought another fate to who says the same
 */
record Sameness(ComplaintId other, List<Turn> turns) {

    /** From then on it was so far. */
    record Turn(Instant at, Stage stage) {

        Fate fate() {
            return switch (stage) {
                case UNROUTED, TRIAGE, ASSIGNED, IN_PROGRESS, AWAITING_CITIZEN -> Fate.OPEN;
                case RESOLVED, CLOSED -> Fate.RESOLVED;
                case REFUSED, MERGED, WITHDRAWN -> Fate.GONE;
            };
        }
    }

    static Sameness with(Story story) {
        List<Turn> turns = new ArrayList<>();
        @Nullable ComplaintState state = null;
        for (Intent<ComplaintState, ComplaintEvent> command : story.commands()) {
            for (ComplaintEvent event : command.decide(state)) {
                state = ComplaintState.evolve(state, event);
                Turn turn = new Turn(event.at(), state.stage());
                if (turns.isEmpty() || turns.getLast().fate() != turn.fate()) {
                    turns.add(turn);
                }
            }
        }
        return new Sameness(story.complaint(), List.copyOf(turns));
    }

    /** How far it was then; not yet begun is as good as just begun. */
    Stage stage(Instant then) {
        return turns.stream()
                .filter(turn -> !turn.at().isAfter(then))
                .reduce((_, later) -> later)
                .map(Turn::stage)
                .orElse(Stage.UNROUTED);
    }
}
