package id.tanggap.command.intake.post;

import id.tanggap.command.identity.PersonKey;
import id.tanggap.events.complaint.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a post.
 *
 * @param key what tells this author from all others on the channel; the same for every way in which the platform shows
 *     the author, so that one erasure finds all
 * @param id the platform's own id, where it gave one
 * @param handle without the leading {@code @}
 * @param name as the post shows it
 * @param account the platform's own id of the account, where {@code id} is the number that it belongs to
 */
public record Author(
        Channel channel,
        String key,
        @Nullable String id,
        @Nullable String handle,
        @Nullable String name,
        @Nullable String account) {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{6,14}");
    private static final String OF_A_POST = "post:";

    /** Known by a number. */
    public static Author numbered(Channel channel, String id, @Nullable String handle, @Nullable String name) {
        return new Author(channel, id, id, handle, name, null);
    }

    /** Known by a handle: where one event of a platform gives only that, it is the key in all of them. */
    public static Author named(Channel channel, String handle, @Nullable String id) {
        return new Author(channel, "@" + handle.toLowerCase(Locale.ROOT), id, handle, null, null);
    }

    /** The platform does not say who; every such post has an author of its own. */
    public static Author unknown(Channel channel, String postId) {
        return new Author(channel, OF_A_POST + postId, null, null, null, null);
    }

    /** The same, whose account the platform names beside the number. */
    public Author withAccount(@Nullable String account) {
        return new Author(channel, key, id, handle, name, account);
    }

    /** All by which the author is told from others, what the author is known by first. */
    public List<PersonKey> keys() {
        if (key.startsWith(OF_A_POST)) {
            return List.of(PersonKey.post(channel, key.substring(OF_A_POST.length())));
        }
        List<PersonKey> keys = new ArrayList<>();
        if (key.startsWith("@")) {
            keys.add(PersonKey.handle(channel, key.substring(1)));
        } else if (channel.equals(Channel.WHATSAPP) && NUMBER.matcher(key).matches()) {
            keys.add(PersonKey.number("+" + key));
        }
        if (id != null && (keys.isEmpty() || key.startsWith("@"))) {
            keys.add(PersonKey.account(channel, id));
        }
        if (account != null) {
            keys.add(PersonKey.account(channel, account));
        }
        return keys.stream().distinct().toList();
    }

    /** Whether the platform has yet to say who it is. */
    public boolean isUnknown() {
        return id == null && handle == null;
    }

    /** What staff see. */
    public @Nullable String shown() {
        if (name != null && handle != null) {
            return name + " (@" + handle + ")";
        }
        return name != null ? name : handle != null ? "@" + handle : null;
    }
}
