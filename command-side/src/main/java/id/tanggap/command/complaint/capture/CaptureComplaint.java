package id.tanggap.command.complaint.capture;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Intent;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintCategorised;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintLocated;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post becomes a complaint, once.
 *
 * @param category null when nobody has said one
 * @param place null when nobody has said one
 */
public record CaptureComplaint(
        ComplaintId complaint,
        TrackingCode trackingCode,
        Channel channel,
        Origin origin,
        Sealed postId,
        @Nullable ComplaintId inReplyTo,
        @Nullable Sealed permalink,
        PersonId citizen,
        @Nullable Sealed author,
        @Nullable Sealed contact,
        Sealed text,
        @Nullable Sealed address,
        List<OfficialAccount> tagged,
        Instant postedAt,
        @Nullable CategoryId category,
        @Nullable PlaceCode place,
        Actor by,
        Instant at)
        implements Intent<ComplaintState, ComplaintEvent> {

    @Override
    public Object target() {
        return complaint;
    }

    @Override
    public List<ComplaintEvent> decide(@Nullable ComplaintState state) {
        if (state != null) {
            return List.of();
        }
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(new ComplaintCaptured(
                complaint,
                trackingCode,
                channel,
                origin,
                postId,
                inReplyTo,
                permalink,
                citizen,
                author,
                contact,
                text,
                address,
                tagged,
                postedAt.isAfter(at) ? at : postedAt,
                by,
                at));
        if (category != null) {
            events.add(new ComplaintCategorised(complaint, category, by, at));
        }
        if (place != null) {
            events.add(new ComplaintLocated(complaint, place, address, by, at));
        }
        return List.copyOf(events);
    }
}
