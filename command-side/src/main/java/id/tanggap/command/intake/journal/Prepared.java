package id.tanggap.command.intake.journal;

import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Reading;
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
        Reading reading,
        @Nullable PlaceCode place) {

    /** The post, or what would be one. */
    @Nullable
    Post post() {
        return switch (reading) {
            case Reading.Complete complete -> complete.post();
            case Reading.Ignored ignored -> ignored.post();
            case Reading.Unreadable _, Reading.Incomplete _, Reading.Visibility _ -> null;
        };
    }
}
