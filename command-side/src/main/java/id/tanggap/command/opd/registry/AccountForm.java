package id.tanggap.command.opd.registry;

import id.tanggap.command.channel.ChannelSpellings;
import id.tanggap.command.form.Fields;
import id.tanggap.command.opd.account.Handle;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is sent.
 *
 * @param id the platform's own id of the account
 */
record AccountForm(
        @Nullable String platform,
        @Nullable String id,
        @Nullable String handle) {

    private static final int LONGEST = 100;

    Optional<OfficialAccount> read(Fields fields, String prefix) {
        Optional<Channel> on = platform(fields, prefix + "platform", platform);
        Optional<String> known = fields.required(prefix + "id", id, LONGEST);
        if (handle != null && handle.length() > LONGEST) {
            fields.wrong(prefix + "handle", "Paling banyak 100 huruf.", "At most 100 characters.");
        }
        String called = fields.text(handle)
                .map(Handle::written)
                .filter(one -> !one.isEmpty())
                .orElse(null);
        return on.flatMap(one -> known.map(accountId -> new OfficialAccount(one, accountId, called)));
    }

    /** A channel on which offices have accounts. */
    static Optional<Channel> platform(Fields fields, String field, @Nullable String written) {
        Optional<Channel> platform = fields.text(written)
                .flatMap(ChannelSpellings.ofTheKnown()::read)
                .filter(Channel::isPlatform);
        if (platform.isEmpty()) {
            String words = Channel.platforms().stream().map(Channel::word).collect(Collectors.joining(", "));
            fields.wrong(field, "Pilih salah satu: " + words + ".", "Choose one of: " + words + ".");
        }
        return platform;
    }
}
