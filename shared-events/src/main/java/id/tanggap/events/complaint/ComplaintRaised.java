package id.tanggap.events.complaint;

import id.tanggap.events.leader.LeaderId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The complaint stands in a leader's own words. */
@Revision("1")
public record ComplaintRaised(ComplaintId complaint, LeaderId leader, How how, Instant at) implements ComplaintEvent {

    public enum How {
        /** The leader wrote a post that names an OPD. */
        OWN_POST,
        /** The leader tagged an OPD below a citizen's post that the platform does not show us. */
        BELOW_AN_UNREADABLE_POST
    }
}
