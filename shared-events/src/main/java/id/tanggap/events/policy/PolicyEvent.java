package id.tanggap.events.policy;

import java.time.Instant;

/** What rules were adopted. */
public sealed interface PolicyEvent permits ServicePolicyAdopted {

    PolicyId policy();

    Instant at();
}
