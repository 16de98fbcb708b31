package id.tanggap.command.poll;

import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.PlatformId;
import id.tanggap.events.complaint.Channel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facebook: what stands on the page, what is said below it, and where the page is tagged. A post says when somebody wrote below
 * it last, so that only those are asked of which there is something new; it must be among the hundred newest.
 */
final class FacebookLists {

    private static final String WRITTEN = "created_time";
    private static final String POST =
            "id,from{id,name},message,created_time,permalink_url,attachments{media_type,media{image{src}}}";

    private FacebookLists() {}

    static Lookout of(Lookout.Access access) {
        return new Lookout(
                Channel.FACEBOOK,
                MetaDeliveries.DOOR,
                false,
                access,
                List.of(
                        new Lookout.Listing("feed", FacebookLists::page),
                        new Lookout.Listing("tagged", FacebookLists::tagged)));
    }

    private static void page(Look look) throws NotNow {
        JsonNode feed =
                look.ask(List.of(look.account(), "feed"), Map.of("fields", POST + ",updated_time", "limit", "100"));
        for (JsonNode post : Json.list(feed, "data")) {
            found(look, post, "feed");
            String id = Json.text(post, "id");
            if (PlatformId.is(id) && look.isRecent(Json.instant(post, "updated_time"))) {
                below(look, Objects.requireNonNull(id));
            }
        }
    }

    private static void below(Look look, String post) throws NotNow {
        List<JsonNode> pages = look.pages(
                List.of(post, "comments"),
                Map.of(
                        "fields",
                                "id,from{id,name},message,created_time,permalink_url,parent{id},attachment{type,media{image{src}}}",
                        "filter", "stream",
                        "order", "reverse_chronological",
                        "limit", "100"),
                MetaDeliveries.paging(WRITTEN));
        for (JsonNode page : pages) {
            for (JsonNode comment : Json.list(page, "data")) {
                String id = Json.text(comment, "id");
                ObjectNode value = MetaDeliveries.copied(comment, "from", "message", WRITTEN, "permalink_url")
                        .put("item", "comment")
                        .put("verb", "add")
                        .put("comment_id", id)
                        .put("post_id", post)
                        .put("parent_id", Objects.requireNonNullElse(Json.text(comment, "parent", "id"), post));
                if ("photo".equals(Json.text(comment, "attachment", "type"))) {
                    MetaDeliveries.with(value, "photo", Json.text(comment, "attachment", "media", "image", "src"));
                }
                look.found(
                        id, Json.instant(comment, WRITTEN), MetaDeliveries.of("page", look.account(), "feed", value));
            }
        }
    }

    private static void tagged(Look look) throws NotNow {
        List<JsonNode> pages = look.pages(
                List.of(look.account(), "tagged"),
                Map.of("fields", POST, "limit", "100"),
                MetaDeliveries.paging(WRITTEN));
        for (JsonNode page : pages) {
            Json.list(page, "data").forEach(post -> found(look, post, "mention"));
        }
    }

    private static void found(Look look, JsonNode post, String field) {
        String id = Json.text(post, "id");
        ObjectNode value = MetaDeliveries.copied(post, "from", "message", WRITTEN, "permalink_url")
                .put("item", "post")
                .put("verb", "add")
                .put("post_id", id);
        Json.list(post, "attachments", "data").stream()
                .filter(attached -> "photo".equals(Json.text(attached, "media_type")))
                .findFirst()
                .ifPresent(photo -> MetaDeliveries.with(value, "photo", Json.text(photo, "media", "image", "src")));
        look.found(id, Json.instant(post, WRITTEN), MetaDeliveries.of("page", look.account(), field, value));
    }
}
