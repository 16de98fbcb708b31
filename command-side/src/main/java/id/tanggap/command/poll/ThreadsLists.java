package id.tanggap.command.poll;

import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.PlatformId;
import id.tanggap.events.complaint.Channel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Threads: where the account is named, and what is said below its own threads that are recent enough. */
final class ThreadsLists {

    private static final String WRITTEN = "timestamp";
    private static final String SAID = "id,text,username,permalink,timestamp,media_type,root_post,replied_to";

    private ThreadsLists() {}

    static Lookout of(Lookout.Access access) {
        return new Lookout(
                Channel.THREADS,
                MetaDeliveries.DOOR,
                false,
                access,
                List.of(
                        new Lookout.Listing("mentions", ThreadsLists::mentions),
                        new Lookout.Listing("threads", ThreadsLists::own)));
    }

    private static void mentions(Look look) throws NotNow {
        for (JsonNode page : look.pages(
                List.of(look.me(), "mentions"),
                Map.of("fields", SAID, "limit", "50"),
                MetaDeliveries.paging(WRITTEN))) {
            for (JsonNode mention : Json.list(page, "data")) {
                found(look, mention, "mentions", (ObjectNode) mention.deepCopy());
            }
        }
    }

    private static void own(Look look) throws NotNow {
        JsonNode threads =
                look.ask(List.of(look.me(), "threads"), Map.of("fields", "id,timestamp,has_replies", "limit", "25"));
        for (JsonNode thread : Json.list(threads, "data")) {
            String id = Json.text(thread, "id");
            if (PlatformId.is(id) && thread.path("has_replies").asBoolean(true)) {
                below(look, Objects.requireNonNull(id));
            }
        }
    }

    private static void below(Look look, String thread) throws NotNow {
        for (JsonNode page : look.pages(
                List.of(thread, "conversation"),
                Map.of("fields", SAID, "reverse", "true", "limit", "50"),
                MetaDeliveries.paging(WRITTEN))) {
            for (JsonNode reply : Json.list(page, "data")) {
                ObjectNode value = (ObjectNode) reply.deepCopy();
                value.putObject("root_post").put("id", thread).put("owner_id", look.account());
                if (Json.text(reply, "replied_to", "id") == null) {
                    value.putObject("replied_to").put("id", thread);
                }
                found(look, reply, "replies", value);
            }
        }
    }

    private static void found(Look look, JsonNode said, String field, ObjectNode value) {
        ObjectNode delivery = Json.object().put(ChannelReader.POLLED, true).put("target_id", look.account());
        delivery.putArray("values").addObject().put("field", field).set("value", value);
        look.found(Json.text(said, "id"), Json.instant(said, WRITTEN), delivery);
    }
}
