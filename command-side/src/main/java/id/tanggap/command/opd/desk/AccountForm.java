package id.tanggap.command.opd.desk;

import id.tanggap.command.form.Fields;
import id.tanggap.command.opd.account.Handle;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    static final List<Channel> PLATFORMS = Arrays.stream(Channel.values())
            .filter(one -> one != Channel.WEB && one != Channel.WALK_IN)
            .toList();

    Optional<OfficialAccount> read(Fields fields, String prefix) {
        Optional<Channel> on = fields.oneOf(prefix + "platform", platform, PLATFORMS);
        Optional<String> known = fields.required(prefix + "id", id, 100);
        String called = fields.text(handle)
                .map(Handle::written)
                .filter(one -> !one.isEmpty())
                .orElse(null);
        return on.flatMap(one -> known.map(accountId -> new OfficialAccount(one, accountId, called)));
    }
}
