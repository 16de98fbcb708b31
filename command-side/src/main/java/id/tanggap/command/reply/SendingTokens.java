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

    /**
     * The platform no longer lets it in.
     *
     * @param code why, as the platform calls it
     */
    default void refused(OfficialAccount account, String code) {}
}
