package id.tanggap.command.intake.post;

import id.tanggap.events.complaint.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a post.
 *
 * @param key what tells this author from all others on the channel; the same for every way in which the platform shows
 *     the author, so that one erasure finds all
 * @param id the platform's own id, where it gave one
 * @param handle without the leading {@code @}
 * @param name as the post shows it
 */
public record Author(
        Channel channel,
        String key,
        @Nullable String id,
        @Nullable String handle,
        @Nullable String name) {

    /** Known by a number. */
    public static Author numbered(Channel channel, String id, @Nullable String handle, @Nullable String name) {
        return new Author(channel, id, id, handle, name);
    }

    /** Known by a handle: where one event of a platform gives only that, it is the key in all of them. */
    public static Author named(Channel channel, String handle, @Nullable String id) {
        return new Author(channel, "@" + handle.toLowerCase(java.util.Locale.ROOT), id, handle, null);
    }

    /** The platform does not say who; every such post has an author of its own. */
    public static Author unknown(Channel channel, String postId) {
        return new Author(channel, "post:" + postId, null, null, null);
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
