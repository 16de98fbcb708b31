package id.tanggap.query.pages;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ReplyLength;
import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.opd.OpdDocument;
import id.tanggap.query.register.Opd;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much an answer may say where it will be read, and as whom it is said there.
 *
 * @param channel where the citizen complained
 * @param most characters that one message there takes, what is longer goes out in several; null where nothing goes out to a platform
 * @param handle of the account that answers there; null where the office has none that is verified
 */
public record Room(
        String channel, @Nullable Integer most, @Nullable String handle) {

    /** @param office who would answer; null for the government itself */
    static Room of(DeskDocument complaint, @Nullable String office, List<Opd> register) {
        String channel = complaint.life().channel();
        String handle = register.stream()
                .filter(opd -> opd.id().equals(office))
                .flatMap(opd -> opd.accounts().stream())
                .filter(account ->
                        account.platform().equals(channel) && account.state().equals("verified"))
                .map(OpdDocument.Account::handle)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Room(
                channel,
                ReplyLength.of(Channel.ofWord(channel))
                        .map(ReplyLength::longest)
                        .orElse(null),
                handle);
    }
}
