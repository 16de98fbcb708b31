package id.tanggap.command.opd.account;

import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Channel;

/** The web form and the counter have no accounts. */
record AnAccountIsOnAPlatform(Channel platform) implements Rule {

    @Override
    public boolean holds() {
        return platform != Channel.WEB && platform != Channel.WALK_IN;
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public Because because() {
        return new Because(
                "Saluran " + platform + " tidak memiliki akun. Sebutkan sebuah platform.",
                "The channel " + platform + " has no accounts. Name a platform.",
                "platform");
    }
}
