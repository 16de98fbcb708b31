package id.tanggap.events.leader;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.OfficialAccount;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Diskominfo made sure that it is. */
@Revision("1")
public record LeaderAccountVerified(LeaderId leader, OfficialAccount account, Actor by, Instant at)
        implements LeaderEvent {}
