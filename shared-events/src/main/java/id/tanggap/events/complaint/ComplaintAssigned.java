package id.tanggap.events.complaint;

import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The complaint is on the desk of an OPD.
 *
 * @param head the user of the head of that moment, null while the OPD has none
 * @param reason why this OPD
 * @param deadlines null where no service policy asks for anything, as before there was one
 */
@Revision("1")
public record ComplaintAssigned(
        ComplaintId complaint,
        OpdId opd,
        @Nullable String head,
        RoutingReason reason,
        @Nullable Deadlines deadlines,
        Actor by,
        Instant at)
        implements ComplaintEvent {}
