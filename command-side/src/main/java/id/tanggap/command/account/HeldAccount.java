package id.tanggap.command.account;

import id.tanggap.events.complaint.OfficialAccount;

/** An account that somebody says, or said, is their own. */
public record HeldAccount(OfficialAccount account, Standing standing) {

    public enum Standing {
        /** Diskominfo has not looked at it yet. */
        REPORTED,
        VERIFIED,
        /** It no longer speaks for them; another may report it. */
        SUSPENDED,
        /** It is another leader's by now. */
        TRANSFERRED
    }

    public boolean is(Standing one) {
        return standing == one;
    }

    /** Whether nobody else may have it. */
    public boolean isTheirs() {
        return standing == Standing.REPORTED || standing == Standing.VERIFIED;
    }
}
