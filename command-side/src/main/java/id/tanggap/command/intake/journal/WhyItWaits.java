package id.tanggap.command.intake.journal;

import id.tanggap.events.opd.OpdId;

/** Why something is parked that is not broken: somebody has to decide something else first. */
public final class WhyItWaits {

    private WhyItWaits() {}

    /** Whose word its author's account is. A head must not change what somebody's post means by reporting the account. */
    public static String forVerification(OpdId opd) {
        return "the author's account was reported by " + opd.value() + " and is not verified yet";
    }
}
