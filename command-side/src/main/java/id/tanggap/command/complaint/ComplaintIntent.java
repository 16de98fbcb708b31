package id.tanggap.command.complaint;

import id.tanggap.command.complaint.rule.TheComplaintIsKnown;
import id.tanggap.command.decision.Intent;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants of a complaint that was captured before. */
public interface ComplaintIntent extends Intent<ComplaintState, ComplaintEvent> {

    ComplaintId complaint();

    /** As {@link Intent#decide}, of a complaint that exists. */
    List<ComplaintEvent> of(ComplaintState complaint);

    @Override
    default Object target() {
        return complaint();
    }

    @Override
    default List<ComplaintEvent> decide(@Nullable ComplaintState state) {
        if (state == null) {
            throw new RuleBroken(new TheComplaintIsKnown(complaint(), null));
        }
        return of(state);
    }
}
