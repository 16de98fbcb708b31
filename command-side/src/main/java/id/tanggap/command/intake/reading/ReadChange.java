package id.tanggap.command.intake.reading;

import id.tanggap.command.intake.journal.Item;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Post;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change that was read.
 *
 * @param json as a platform delivered it, and with what it answered
 * @param lane of its conversation; none if it need not wait for others
 * @param person the pseudonym of whoever wrote it, before it matters who that is
 */
public record ReadChange(
        Item item,
        ObjectNode json,
        Content content,
        @Nullable String lane,
        @Nullable String person) {

    /** The post, or what would be one. */
    public @Nullable Post post() {
        return switch (content) {
            case Content.Complete complete -> complete.post();
            case Content.Ignored ignored -> ignored.post();
            case Content.Edited edited -> edited.post();
            case Content.Unreadable _, Content.Incomplete _, Content.Visibility _, Content.MessageStatus _ -> null;
        };
    }
}
