package id.tanggap.command.poll;

import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.Json;
import id.tanggap.events.complaint.ComplaintId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A post that a platform lists.
 *
 * @param post its digest
 * @param at when it was written; null where the platform does not say
 * @param delivery as the platform's webhook would have brought it
 */
record Found(ComplaintId post, @Nullable Instant at, ObjectNode delivery) {

    /** The same, of which it is known that it reads otherwise than before. */
    Found edition(int times) {
        return new Found(post, at, delivery.deepCopy().put(ChannelReader.EDITION, times));
    }

    byte[] body() {
        return Json.MAPPER.writeValueAsBytes(delivery);
    }
}
