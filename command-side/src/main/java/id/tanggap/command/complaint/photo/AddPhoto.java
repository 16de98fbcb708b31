package id.tanggap.command.complaint.photo;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.AComplaintHasOnlySoManyPhotos;
import id.tanggap.command.complaint.rule.APhotoThatWasRemovedStaysAway;
import id.tanggap.command.complaint.rule.OnlyTheHoldingOpdAddsPhotos;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PhotoAdded;
import id.tanggap.events.complaint.PhotoId;
import id.tanggap.events.complaint.PhotoKind;
import id.tanggap.events.complaint.Pictures;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A photo that lies in the store belongs to the complaint.
 *
 * @param opd whose it is; null for the citizen's and for those who act for the whole government
 */
public record AddPhoto(
        ComplaintId complaint,
        PhotoId photo,
        PhotoKind kind,
        Pictures pictures,
        @Nullable OpdId opd,
        Actor by,
        Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        if (state.photos().find(photo).isPresent() || state.redacted()) {
            return List.of();
        }
        requireAllowed(state, photo, kind, opd);
        return List.of(new PhotoAdded(complaint, photo, kind, pictures, by, at));
    }

    /**
     * Asked before a photo is drawn and kept as well, which is dear.
     *
     * @throws id.tanggap.command.decision.RuleBroken if the complaint does not take it
     */
    public static void requireAllowed(ComplaintState state, PhotoId photo, PhotoKind kind, @Nullable OpdId opd) {
        Rule.require(
                new OnlyTheHoldingOpdAddsPhotos(state, opd),
                new APhotoThatWasRemovedStaysAway(state.photos(), photo),
                new AComplaintHasOnlySoManyPhotos(state.photos(), kind));
    }
}
