package id.tanggap.command.form;

import id.tanggap.access.account.StaffMember;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.opd.OpdId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads from the one who is signed in for whom they act. */
public final class Who {

    private Who() {}

    public static Actor acts(StaffMember member) {
        return switch (member.role()) {
            case MAYOR -> new Actor(Actor.Kind.MAYOR, member.user(), null);
            case DISKOMINFO, ADMIN -> new Actor(Actor.Kind.DISKOMINFO, member.user(), null);
            case OPD_HEAD, OPD_OFFICER -> new Actor(Actor.Kind.OPD, member.user(), opd(member));
        };
    }

    /** The office that the member acts for; null for those who act for the whole government. */
    public static @Nullable OpdId opdOrNull(StaffMember member) {
        return member.role().ofOpd() ? opd(member) : null;
    }

    /** The office of a member of one. */
    public static OpdId opd(StaffMember member) {
        return new OpdId(Objects.requireNonNull(member.opd(), "a role of an OPD names it"));
    }
}
