package id.tanggap.command.reply;

import id.tanggap.command.intake.post.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Where a citizen's post stands.
 *
 * @param post the platform's id of it
 * @param above the post right above it: what it comments on; null where it stands by itself
 * @param author to whom one writes in a chat: the number, or the platform's id; null elsewhere
 */
record Spot(
        String post,
        Reach reach,
        @Nullable String above,
        @Nullable String author) {

    /** Whether nobody else reads what is answered. */
    boolean isAChat() {
        return reach.isToUsAlone() && author != null;
    }
}
