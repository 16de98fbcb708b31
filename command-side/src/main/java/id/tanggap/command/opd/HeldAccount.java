package id.tanggap.command.opd;

import id.tanggap.events.complaint.OfficialAccount;

/** An account that the OPD says, or said, is its own. */
public record HeldAccount(OfficialAccount account, Standing standing) {

    public enum Standing {
        /** Diskominfo has not looked at it yet. */
        REPORTED,
        VERIFIED,
        /** It no longer speaks for the OPD; another OPD may report it. */
        SUSPENDED
    }

    public boolean is(Standing one) {
        return standing == one;
    }
}
