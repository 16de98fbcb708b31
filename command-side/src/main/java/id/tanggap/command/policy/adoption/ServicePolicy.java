package id.tanggap.command.policy.adoption;

import id.tanggap.events.policy.PolicyId;

/** The government's service policies, one after the other. */
public final class ServicePolicy {

    /** There is one line of policies: what is adopted now follows what was adopted before. */
    public static final PolicyId LINE = new PolicyId("pelayanan-aduan");

    private ServicePolicy() {}
}
