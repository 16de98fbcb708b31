package id.tanggap.events.leader;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.OfficialAccount;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** An account is said to be the leader's own. */
@Revision("1")
public record LeaderAccountReported(LeaderId leader, OfficialAccount account, Actor by, Instant at)
        implements LeaderEvent {}
