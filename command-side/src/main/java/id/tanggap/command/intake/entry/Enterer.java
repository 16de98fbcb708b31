package id.tanggap.command.intake.entry;

import id.tanggap.access.account.StaffMember;
import id.tanggap.events.opd.OpdId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who enters a complaint, and what they may say of it. An OPD writes down what was said at its own counter, and lately: an
 * office that could put complaints on another one's desk, years late, would make its figures.
 *
 * @param office whose counter it is; null for citizens and for those who act for the whole government
 * @param backdating how long ago it may have been said at that counter
 */
record Enterer(boolean staff, @Nullable OpdId office, Duration backdating) {

    static Enterer of(@Nullable StaffMember member, Duration backdating) {
        String office = member == null || !member.role().ofOpd() ? null : member.opd();
        return new Enterer(member != null, office == null ? null : new OpdId(office), backdating);
    }

    boolean mayEnterFor(OpdId opd) {
        return office == null || office.equals(opd);
    }

    boolean mayDateTo(Instant said, Instant now) {
        return office == null || !said.isBefore(now.minus(backdating));
    }
}
