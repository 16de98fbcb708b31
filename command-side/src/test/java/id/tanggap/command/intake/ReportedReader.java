package id.tanggap.command.intake;

import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.intake.post.UnreadableDelivery;
import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A channel whose reader has a fault that can be mended: a list of posts, those with a fault unreadable until then. */
final class ReportedReader implements ChannelReader {

    volatile boolean mended;

    @Override
    public String channel() {
        return "reported";
    }

    @Override
    public List<ObjectNode> changes(byte[] body, Instant receivedAt) throws UnreadableDelivery {
        List<ObjectNode> changes = new ArrayList<>();
        JsonNode posts = Json.parse(body);
        if (posts.isString() && !mended) {
            throw new UnreadableDelivery(WhyParked.of(WhyParked.Because.UNKNOWN_BODY));
        }
        posts.forEach(post -> changes.add((ObjectNode) post));
        return changes;
    }

    @Override
    public Content read(ObjectNode change) {
        String id = change.path("id").asString();
        Author author = Author.numbered(Channel.FACEBOOK, change.path("by").asString(), null, "Warga");
        if (change.path("faulty").asBoolean(false) && !mended) {
            return new Content.Unreadable(WhyParked.of(WhyParked.Because.READER_FAILED, "fault"), author);
        }
        return new Content.Complete(new Post(
                Channel.FACEBOOK,
                id,
                List.of(),
                id,
                null,
                author,
                null,
                change.path("text").asString(),
                "100",
                Reach.NAMES_US,
                List.of(),
                Instant.EPOCH,
                Origin.WEBHOOK));
    }

    @Override
    public ObjectNode answered(ObjectNode change, ObjectNode answer) {
        return change;
    }
}
