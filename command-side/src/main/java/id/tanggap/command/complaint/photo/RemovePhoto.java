package id.tanggap.command.complaint.photo;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.OnlyTheHoldingOpdSaysWhatIsPublic;
import id.tanggap.command.complaint.rule.ThePhotoIsKnown;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PhotoId;
import id.tanggap.events.complaint.PhotoRemoved;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A photo is taken away for good: the wrong one, or one that nobody should have.
 *
 * @param opd for whom it is wanted; null for those who act for the whole government
 */
public record RemovePhoto(
        ComplaintId complaint, PhotoId photo, @Nullable OpdId opd, Actor by, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        Rule.require(new OnlyTheHoldingOpdSaysWhatIsPublic(state, opd));
        if (state.photos().gone().contains(photo)) {
            return List.of();
        }
        Rule.require(new ThePhotoIsKnown(state.photos(), photo));
        return List.of(new PhotoRemoved(complaint, photo, by, at));
    }
}
