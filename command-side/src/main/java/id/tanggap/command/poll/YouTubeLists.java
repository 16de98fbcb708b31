package id.tanggap.command.poll;

import id.tanggap.command.intake.post.ChannelReader;
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
 * YouTube: what is said below all videos of the channel, in its three hundred newest threads, whatever their age: an answer to an
 * old comment does not make it new. A thread shows few of its answers, so that those with more are asked for them.
 */
final class YouTubeLists {

    private static final int PAGES = 3;
    private static final String[] WITHOUT_A_TIME = {};
    private static final String[] NEXT = {"nextPageToken"};
    private static final Look.Paging THREADS = new Look.Paging("items", WITHOUT_A_TIME, NEXT, "pageToken", PAGES);

    private YouTubeLists() {}

    static Lookout of(Lookout.Access access) {
        return new Lookout(
                Channel.YOUTUBE,
                "youtube",
                false,
                access,
                List.of(new Lookout.Listing("commentThreads", YouTubeLists::comments)));
    }

    private static void comments(Look look) throws NotNow {
        for (JsonNode page : look.pages(
                List.of("youtube", "v3", "commentThreads"),
                Map.of(
                        "part", "snippet,replies",
                        "allThreadsRelatedToChannelId", look.account(),
                        "order", "time",
                        "textFormat", "plainText",
                        "maxResults", "100"),
                THREADS)) {
            for (JsonNode thread : Json.list(page, "items")) {
                thread(look, thread);
            }
        }
    }

    private static void thread(Look look, JsonNode thread) throws NotNow {
        JsonNode top = thread.path("snippet").path("topLevelComment");
        found(look, top, null);
        List<JsonNode> answers = Json.list(thread, "replies", "comments");
        String id = Json.text(top, "id");
        if (thread.path("snippet").path("totalReplyCount").asInt(0) > answers.size() && PlatformId.is(id)) {
            for (JsonNode page : look.pages(
                    List.of("youtube", "v3", "comments"),
                    Map.of(
                            "part", "snippet",
                            "parentId", Objects.requireNonNull(id),
                            "textFormat", "plainText",
                            "maxResults", "100"),
                    THREADS)) {
                Json.list(page, "items").forEach(answer -> found(look, answer, top));
            }
        } else {
            answers.forEach(answer -> found(look, answer, top));
        }
    }

    private static void found(Look look, JsonNode comment, @Nullable JsonNode above) {
        ObjectNode delivery = Json.object().put(ChannelReader.POLLED, true).put("account", look.account());
        delivery.set("comment", MetaDeliveries.copied(comment, "id", "snippet"));
        if (above != null) {
            delivery.set(ChannelReader.ABOVE, MetaDeliveries.copied(above, "id", "snippet"));
        }
        look.found(Json.text(comment, "id"), Json.instant(comment, "snippet", "publishedAt"), delivery);
    }
}
