package id.tanggap.events.opd;

import java.time.Instant;

/** What happened to one OPD. */
public sealed interface OpdEvent
        permits OpdRegistered,
                OpdDescribed,
                HeadAppointed,
                DelegateNamed,
                DelegateDismissed,
                AccountReported,
                AccountVerified,
                AccountSuspended,
                HeadAccountReported,
                HeadAccountVerified,
                HeadAccountSuspended,
                JurisdictionSet {

    OpdId opd();

    Instant at();
}
