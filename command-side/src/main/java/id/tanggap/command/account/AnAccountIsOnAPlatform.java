package id.tanggap.command.account;

import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Channel;

/** A telephone, a form or a counter has no account. */
public record AnAccountIsOnAPlatform(Channel platform) implements Rule {

    @Override
    public boolean holds() {
        return platform.isPlatform();
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public Because because() {
        return new Because(
                "Kanal " + platform.word() + " tidak memiliki akun. Sebutkan sebuah platform.",
                "The channel " + platform.word() + " has no accounts. Name a platform.",
                "platform");
    }
}
