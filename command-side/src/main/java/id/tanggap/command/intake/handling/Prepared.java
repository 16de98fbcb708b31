package id.tanggap.command.intake.handling;

import id.tanggap.command.intake.journal.Item;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Post;
import id.tanggap.events.complaint.PlaceCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change that was read, with all that can be known of it before a transaction begins: as long as one is open, nobody
 * sees newer events.
 */
record Prepared(
        Item item,
        ObjectNode change,
        Content reading,
        @Nullable PlaceCode place) {

    /** The post, or what would be one. */
    @Nullable
    Post post() {
        return switch (reading) {
            case Content.Complete complete -> complete.post();
            case Content.Ignored ignored -> ignored.post();
            case Content.Unreadable _, Content.Incomplete _, Content.Visibility _ -> null;
        };
    }
}
