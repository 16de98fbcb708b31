package id.tanggap.demo.plan;

import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.outcome.CloseComplaint;
import id.tanggap.command.complaint.outcome.CloseSilentComplaint;
import id.tanggap.command.complaint.outcome.ConfirmResolution;
import id.tanggap.command.complaint.outcome.DisputeResolution;
import id.tanggap.command.complaint.outcome.ReopenComplaint;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CloseReason;
import java.time.Instant;

/** What the citizen says to a solution, if anything. */
final class Verdict {

    /** Who wants to object does it before the silence is over. */
    private static final double LATEST_HOURS = 150;

    private final Situation it;
    private final Draws draws;

    Verdict(Situation situation) {
        this.it = situation;
        this.draws = situation.draws;
    }

    /**
     * Nobody likes words that say nothing.
     *
     * @return whether it goes on
     */
    boolean of(boolean shown, boolean empty) {
        Instant resolved = it.now();
        if (draws.chance(empty ? 0.24 : shown ? 0.05 : 0.11)) {
            it.go(it.awake(Math.min(LATEST_HOURS, draws.around(16, 0.9))));
            it.note(new DisputeResolution(
                    it.id, Saying.UNNAMED, it.seal(it.post.writing().objection()), Actor.CITIZEN, it.now()));
            return true;
        }
        if (draws.chance(0.26)) {
            it.go(it.awake(Math.min(LATEST_HOURS, draws.around(11, 1))));
            it.note(new ConfirmResolution(it.id, Actor.CITIZEN, it.now()));
            return false;
        }
        if (draws.chance(0.04)) {
            it.go(WorkingTime.after(it.now(), draws.between(3.0, 20.0)));
            if (it.now().isBefore(resolved.plus(Policies.SILENCE))) {
                it.note(new CloseComplaint(it.id, CloseReason.BY_STAFF, Situation.DISKOMINFO, it.now()));
                return false;
            }
        }
        return silence(resolved);
    }

    private boolean silence(Instant resolved) {
        it.go(resolved.plus(Policies.SILENCE).plusSeconds(draws.between(1, 6)));
        it.note(new CloseSilentComplaint(it.id, resolved, it.now()));
        if (draws.chance(0.008)) {
            it.go(WorkingTime.after(it.now(), draws.around(20, 0.6)));
            it.note(new ReopenComplaint(it.id, Situation.DISKOMINFO, it.now()));
            return true;
        }
        return false;
    }
}
