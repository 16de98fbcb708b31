package id.tanggap.demo.plan;

import id.tanggap.command.complaint.Stage;
import id.tanggap.command.complaint.duplicates.FollowTheOther;
import id.tanggap.command.complaint.duplicates.MergeComplaint;
import id.tanggap.command.complaint.duplicates.UnmergeComplaint;
import id.tanggap.command.complaint.outcome.CloseSilentComplaint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Follows one complaint from its post to where it is at the end of the year that is told. */
final class Course {

    private final Situation it;
    private final Arrival arrival;

    Course(Situation situation) {
        this.it = situation;
        this.arrival = new Arrival(situation);
    }

    /** @param sameAs what it is merged into, null for no other */
    Story tell(@Nullable Sameness sameAs) {
        arrival.capture();
        try {
            if (it.post.refused() != null) {
                arrival.refuse(it.post.refused());
            } else {
                Office office = arrival.atTheRightDesk();
                if (sameAs == null || goesOnAlone(sameAs)) {
                    new Handling(it, office).begin();
                }
            }
        } catch (YearIsOver over) {
            it.goToTheEnd();
        }
        if (it.post.refused() == null) {
            boolean unsorted = it.category == null && it.post.reached() != null;
            new Bystanders(it).during(it.touched(), it.over(), unsorted);
            new Openness(it).decide();
        }
        return new Story(it.id, it.post.channel(), it.post.id(), it.citizen, it.script.inOrder());
    }

    /** Somebody at Diskominfo sees that others have said the same; now and then wrongly, or too late. */
    private boolean goesOnAlone(Sameness sameAs) {
        it.go(WorkingTime.later(it.now(), it.draws.around(2, 0.8)));
        Stage other = sameAs.stage(it.now());
        if (!other.open()) {
            return true;
        }
        it.note(new MergeComplaint(it.id, sameAs.other(), other, Situation.DISKOMINFO, it.now()));
        it.isOver();
        if (!it.draws.chance(0.2)) {
            follow(sameAs);
            return false;
        }
        it.go(WorkingTime.after(it.now(), it.draws.around(5, 0.6)));
        if (sameAs.stage(it.now()).open()) {
            it.note(new UnmergeComplaint(it.id, Situation.DISKOMINFO, it.now()));
            return true;
        }
        follow(sameAs);
        return false;
    }

    /** What becomes of the other one becomes of this one. */
    private void follow(Sameness sameAs) {
        for (Sameness.Turn turn : sameAs.turns()) {
            Instant resolved = it.state().resolvedAt();
            Instant silent =
                    resolved == null ? null : resolved.plus(Policies.SILENCE).plusSeconds(2);
            if (silent != null && silent.isBefore(turn.at())) {
                break;
            }
            if (turn.at().isAfter(it.now())) {
                it.go(turn.at().plusSeconds(1));
                it.note(new FollowTheOther(it.id, sameAs.other(), turn.fate(), it.now()));
            }
        }
        Instant resolved = it.state().resolvedAt();
        if (resolved != null) {
            it.go(resolved.plus(Policies.SILENCE).plusSeconds(2));
            it.note(new CloseSilentComplaint(it.id, resolved, it.now()));
        }
    }
}
