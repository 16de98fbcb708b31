package id.tanggap.events.desk;

import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is due now or later.
 *
 * @param owner who has to do it; null for the government as a whole, which at the triage desk is Diskominfo
 * @param at the last moment at which it is in time
 */
public record Due(DeadlineKind kind, @Nullable OpdId owner, Instant at) {

    public boolean passed(Instant now) {
        return now.isAfter(at);
    }
}
