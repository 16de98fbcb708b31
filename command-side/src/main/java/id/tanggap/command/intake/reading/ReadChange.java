package id.tanggap.command.intake.reading;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.intake.journal.Arrived;
import id.tanggap.command.intake.journal.Item;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.PlatformId;
import id.tanggap.command.intake.post.Post;
import id.tanggap.events.complaint.ComplaintId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change that was read.
 *
 * @param json as a platform delivered it, and with what it answered
 * @param account on which it arrived, by what the change says beside the post
 * @param version the pseudonym of its words; null where it has none
 * @param lane of its conversation; none if it need not wait for others
 * @param person the pseudonym of whoever wrote it, before it matters who that is
 */
public record ReadChange(
        Item item,
        ObjectNode json,
        Content content,
        @Nullable AccountName account,
        @Nullable String version,
        @Nullable String lane,
        @Nullable String person) {

    /** On which account, and which post, and how that reads. */
    public Arrived arrived() {
        Post post = post();
        AccountName at = post != null && PlatformId.is(post.account())
                ? new AccountName(post.channel(), post.account())
                : account;
        return new Arrived(
                at,
                post == null ? null : ComplaintId.of(post.channel(), post.id()),
                version,
                content instanceof Content.Edited);
    }

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
