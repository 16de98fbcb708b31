package id.tanggap.command.photo;

import id.tanggap.access.account.StaffMember;
import id.tanggap.command.form.Who;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.PhotoKind;
import id.tanggap.events.opd.OpdId;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a photo, and what it is to show.
 *
 * @param opd for which it is sent; null for the citizen and for those who act for the whole government
 */
public record Sender(PhotoKind kind, Actor by, @Nullable OpdId opd) {

    public static final Sender CITIZEN = new Sender(PhotoKind.REPORT, Actor.CITIZEN, null);

    public static Sender staff(PhotoKind kind, StaffMember member) {
        return new Sender(kind, Who.acts(member), Who.opdOrNull(member));
    }
}
