package id.tanggap.events.leader;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.OfficialAccount;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The account is another leader's from now on, as that of an office is when its holder changes. */
@Revision("1")
public record LeaderAccountTransferred(LeaderId leader, OfficialAccount account, LeaderId to, Actor by, Instant at)
        implements LeaderEvent {}
