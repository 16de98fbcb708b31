package id.tanggap.command.complaint;

import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.person.PersonId;
import java.util.List;

/**
 * What a complaint has from its capture, and keeps.
 *
 * @param tagged the official accounts that the post names, in its order
 */
public record Beginning(ComplaintId id, TrackingCode trackingCode, PersonId citizen, List<OfficialAccount> tagged) {

    static Beginning of(ComplaintCaptured captured) {
        return new Beginning(captured.complaint(), captured.trackingCode(), captured.citizen(), captured.tagged());
    }
}
