package id.tanggap.command.opd.registry;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.account.Handle;
import id.tanggap.command.channel.ChannelSpellings;
import id.tanggap.command.form.Fields;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is sent.
 *
 * @param id the platform's own id of the account
 */
public record AccountForm(
        @Nullable String platform,
        @Nullable String id,
        @Nullable String handle) {

    private static final int LONGEST = 100;

    public Optional<OfficialAccount> read(Fields fields, String prefix) {
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

    /** As a cell of a file names it: {@code platform:id:handle}. */
    public static AccountForm ofCell(String value) {
        String[] parts = value.split(":", 3);
        return new AccountForm(parts[0], parts.length > 1 ? parts[1] : null, parts.length > 2 ? parts[2] : null);
    }

    /** Several, parted by {@code ;}. */
    public static List<AccountForm> ofCells(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(AccountForm::ofCell)
                .toList();
    }

    /** As a cell of a file names them. */
    public static String cell(List<OfficialAccount> accounts) {
        return accounts.stream()
                .map(account -> account.platform().word() + ":" + account.id()
                        + (account.handle() == null ? "" : ":@" + account.handle()))
                .collect(Collectors.joining("; "));
    }

    /** The account that an address names. */
    public static AccountName named(String platform, String accountId) {
        return new AccountName(Fields.read(fields -> platform(fields, "platform", platform)), accountId);
    }

    /** A channel on which offices have accounts. */
    public static Optional<Channel> platform(Fields fields, String field, @Nullable String written) {
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
