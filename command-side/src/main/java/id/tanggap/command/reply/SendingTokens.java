package id.tanggap.command.reply;

import id.tanggap.events.complaint.OfficialAccount;
import java.util.Optional;

/** The tokens by which a platform knows that an account of ours speaks. */
@FunctionalInterface
public interface SendingTokens {

    /** Nothing while the account has none that is accepted. */
    Optional<String> of(OfficialAccount account);

    /** The platform let the account in just now. */
    default void accepted(OfficialAccount account) {}

    /** The platform no longer lets it in. */
    default void refused(OfficialAccount account) {}
}
