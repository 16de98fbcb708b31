package id.tanggap.command.reply;

import id.tanggap.events.complaint.Channel;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tanggap.replies}: what citizens are told without anybody writing it; by channel, as {@code instagram}.
 *
 * @param receipts whether who complains there is told the tracking code; not unless said
 * @param confirmations when who complained there is asked whether it is solved; once their word is unclear, unless said
 * @param askVisibility whether who complains in a private chat is asked, by two buttons, who may read it; silence keeps it
 */
@ConfigurationProperties("tanggap.replies")
record SaidByItself(
        @DefaultValue Map<String, Receipt> receipts,
        @DefaultValue Map<String, Confirmation> confirmations,
        @DefaultValue("true") boolean askVisibility) {

    enum Receipt {
        NONE,
        PRIVATE,
        PUBLIC
    }

    enum Confirmation {
        NEVER,
        /** Once their own word on the solution is neither yes nor no. */
        WHEN_UNCLEAR,
        /** With each solution. */
        ALWAYS
    }

    Receipt receipt(Channel channel) {
        return receipts.getOrDefault(name(channel), Receipt.NONE);
    }

    Confirmation confirmation(Channel channel) {
        return confirmations.getOrDefault(name(channel), Confirmation.WHEN_UNCLEAR);
    }

    private static String name(Channel channel) {
        return channel.word().toLowerCase(Locale.ROOT);
    }
}
