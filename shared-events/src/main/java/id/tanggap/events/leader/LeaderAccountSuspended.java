package id.tanggap.events.leader;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The account no longer speaks for the leader.
 *
 * @param reason sealed for who has the account
 */
@Revision("1")
public record LeaderAccountSuspended(LeaderId leader, OfficialAccount account, Sealed reason, Actor by, Instant at)
        implements LeaderEvent {}
