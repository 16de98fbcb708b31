package id.tanggap.events.leader;

import java.time.Instant;

/** What happened to one leader. */
public sealed interface LeaderEvent
        permits LeaderRegistered,
                LeaderAccountReported,
                LeaderAccountVerified,
                LeaderAccountSuspended,
                LeaderAccountTransferred,
                LeaderOfficeEnded {

    LeaderId leader();

    Instant at();
}
