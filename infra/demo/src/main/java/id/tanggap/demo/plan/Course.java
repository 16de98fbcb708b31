package id.tanggap.demo.plan;

import id.tanggap.command.complaint.duplicates.MergeComplaint;
import id.tanggap.command.complaint.duplicates.UnmergeComplaint;
import id.tanggap.events.complaint.ComplaintId;
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
    Story tell(@Nullable ComplaintId sameAs) {
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

    /** Somebody at Diskominfo sees that others have said the same; now and then wrongly. */
    private boolean goesOnAlone(ComplaintId sameAs) {
        it.go(WorkingTime.later(it.now(), it.draws.around(2, 0.8)));
        it.note(new MergeComplaint(it.id, sameAs, Situation.DISKOMINFO, it.now()));
        it.isOver();
        Desk held = it.desk();
        it.heldByNobody();
        if (!it.draws.chance(0.2)) {
            return false;
        }
        it.go(WorkingTime.after(it.now(), it.draws.around(5, 0.6)));
        it.note(new UnmergeComplaint(it.id, Situation.DISKOMINFO, it.now()));
        it.heldAgain(held);
        return true;
    }
}
