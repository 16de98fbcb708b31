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
import id.tanggap.events.complaint.PhotoWithheld;
import id.tanggap.events.complaint.WithholdReason;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public must not see a photo.
 *
 * @param opd for whom it is wanted; null for those who act for the whole government
 */
public record WithholdPhoto(
        ComplaintId complaint,
        PhotoId photo,
        WithholdReason reason,
        @Nullable OpdId opd,
        Actor by,
        Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        Rule.require(new OnlyTheHoldingOpdSaysWhatIsPublic(state, opd), new ThePhotoIsKnown(state.photos(), photo));
        return state.photos()
                        .find(photo)
                        .filter(known -> known.withheld() != null)
                        .isPresent()
                ? List.of()
                : List.of(new PhotoWithheld(complaint, photo, reason, by, at));
    }
}
