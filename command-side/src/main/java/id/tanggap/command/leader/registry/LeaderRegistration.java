package id.tanggap.command.leader.registry;

import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.leader.LeaderOffice;
import java.time.LocalDate;
import java.util.List;

/**
 * A leader in clear text, on the way from the request to the seal.
 *
 * @param accounts that the leader has; others that were reported stay as they are
 */
record LeaderRegistration(
        LeaderId leader, String name, LeaderOffice office, LocalDate since, List<OfficialAccount> accounts) {

    /** Says nothing of the person: a log must not know. */
    @Override
    public String toString() {
        return "LeaderRegistration[" + leader + "]";
    }
}
