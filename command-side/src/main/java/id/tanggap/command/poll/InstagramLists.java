package id.tanggap.command.poll;

import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.PlatformId;
import id.tanggap.events.complaint.Channel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Instagram: comments below the account's own fifty newest media, and media on whose picture it is tagged. Where it is
 * named in somebody else's caption or comment is listed nowhere.
 */
final class InstagramLists {

    private static final String SAID = "id,text,timestamp,username,from,parent_id";
    private static final String COMMENTS = SAID + ",replies.limit(50){" + SAID + "}";
    private static final String WRITTEN = "timestamp";

    private InstagramLists() {}

    static Lookout of(Lookout.Access access) {
        return new Lookout(
                Channel.INSTAGRAM,
                MetaDeliveries.DOOR,
                false,
                access,
                List.of(
                        new Lookout.Listing("media", InstagramLists::own),
                        new Lookout.Listing("tags", InstagramLists::tagged)));
    }

    /** One question for all, and another for each of which it does not tell all. */
    private static void own(Look look) throws NotNow {
        JsonNode media = look.ask(
                List.of(look.account(), "media"),
                Map.of("fields", "id,permalink,comments_count,comments.limit(50){" + COMMENTS + "}", "limit", "50"));
        for (JsonNode one : Json.list(media, "data")) {
            if (isWhole(one)) {
                comments(look, one, one.path("comments"));
            } else if (PlatformId.is(Json.text(one, "id"))) {
                for (JsonNode page : look.pages(
                        List.of(Objects.requireNonNull(Json.text(one, "id")), "comments"),
                        Map.of("fields", COMMENTS, "limit", "50"),
                        MetaDeliveries.paging(WRITTEN))) {
                    comments(look, one, page);
                }
            }
        }
    }

    private static boolean isWhole(JsonNode media) {
        boolean none =
                media.has("comments_count") && media.path("comments_count").asInt(1) == 0;
        return none
                || (media.has("comments")
                        && !media.path("comments").path("paging").has("next"));
    }

    private static void comments(Look look, JsonNode media, JsonNode page) {
        for (JsonNode comment : Json.list(page, "data")) {
            found(look, media, comment, null);
            for (JsonNode reply : Json.list(comment, "replies", "data")) {
                found(look, media, reply, Json.text(comment, "id"));
            }
        }
    }

    private static void found(Look look, JsonNode media, JsonNode comment, @Nullable String parent) {
        String id = Json.text(comment, "id");
        ObjectNode value = MetaDeliveries.copied(comment, "id", "text", WRITTEN);
        ObjectNode from = value.putObject("from");
        MetaDeliveries.with(from, "id", Json.text(comment, "from", "id"));
        MetaDeliveries.with(
                from, "username", Json.first(Json.text(comment, "username"), Json.text(comment, "from", "username")));
        value.set("media", MetaDeliveries.copied(media, "id", "permalink"));
        MetaDeliveries.with(value, "parent_id", Json.first(Json.text(comment, "parent_id"), parent));
        look.found(
                id, Json.instant(comment, WRITTEN), MetaDeliveries.of("instagram", look.account(), "comments", value));
    }

    private static void tagged(Look look) throws NotNow {
        List<JsonNode> pages = look.pages(
                List.of(look.account(), "tags"),
                Map.of("fields", "id,caption,timestamp,username,permalink,media_type,media_url", "limit", "50"),
                MetaDeliveries.paging(WRITTEN));
        for (JsonNode page : pages) {
            for (JsonNode media : Json.list(page, "data")) {
                ObjectNode shown = Json.object();
                shown.set("mentioned_media", media);
                look.found(
                        Json.text(media, "id"),
                        Json.instant(media, WRITTEN),
                        MetaDeliveries.shown(
                                MetaDeliveries.of(
                                        "instagram",
                                        look.account(),
                                        "mentions",
                                        Json.object().put("media_id", Json.text(media, "id"))),
                                shown));
            }
        }
    }
}
