package id.tanggap.command.poll;

import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.Json;
import id.tanggap.events.complaint.Channel;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * X: the timeline of mentions, which goes back for 800 posts and has those in it that a reply carries along. Every post that it
 * lists is paid for, so that no older ones are asked for than needed.
 */
final class XLists {

    private static final Map<String, String> ASKED = Map.of(
            "tweet.fields",
                    "attachments,author_id,conversation_id,created_at,display_text_range,edit_history_tweet_ids,entities,"
                            + "in_reply_to_user_id,note_tweet,referenced_tweets",
            "expansions", "attachments.media_keys,author_id",
            "media.fields", "media_key,type,url",
            "user.fields", "id,name,username",
            "max_results", "100");

    private static final Look.Paging PAGING = new Look.Paging(
            "data", new String[] {"created_at"}, new String[] {"meta", "next_token"}, "pagination_token");

    private XLists() {}

    static Lookout of(Lookout.Access access) {
        return new Lookout(Channel.X, "x", true, access, List.of(new Lookout.Listing("mentions", XLists::mentions)));
    }

    private static void mentions(Look look) throws NotNow {
        Map<String, String> asked = new HashMap<>(ASKED);
        asked.put("start_time", look.since().truncatedTo(ChronoUnit.SECONDS).toString());
        for (JsonNode page : look.pages(List.of("2", "users", look.account(), "mentions"), asked, PAGING)) {
            for (JsonNode post : Json.list(page, "data")) {
                JsonNode first = post.path("edit_history_tweet_ids").path(0);
                look.found(
                        Json.first(Json.text(first), Json.text(post, "id")),
                        Json.instant(post, "created_at"),
                        delivery(look.account(), post, page.path("includes")));
            }
        }
    }

    private static ObjectNode delivery(String account, JsonNode post, JsonNode includes) {
        ObjectNode delivery = Json.object().put(ChannelReader.POLLED, true);
        ObjectNode event = delivery.putObject("data").put("event_type", "post.mention.create");
        event.putObject("filter").put("user_id", account);
        event.set("payload", post);
        event.set("includes", ofThis(post, includes));
        return delivery;
    }

    /** Of what the page has for all of its posts, what this one needs. */
    private static ObjectNode ofThis(JsonNode post, JsonNode includes) {
        ObjectNode own = Json.object();
        for (JsonNode user : Json.list(includes, "users")) {
            if (user.path("id").equals(post.path("author_id"))) {
                own.withArray("users").add(user);
            }
        }
        for (JsonNode key : Json.list(post.path("attachments"), "media_keys")) {
            for (JsonNode media : Json.list(includes, "media")) {
                if (key.equals(media.path("media_key"))) {
                    own.withArray("media").add(media);
                }
            }
        }
        return own;
    }
}
