package id.tanggap.command.reply;

import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.platform.ErrorTable;
import id.tanggap.command.platform.Wire;
import id.tanggap.command.platform.Wire.Heard;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ReplyFailure;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** YouTube: an answer in the thread of the comment, for threads have one level. Not every thread can be answered. */
final class YouTubeReplies implements Platform {

    private static final List<String> COMMENTS = List.of("youtube", "v3", "comments");
    private static final Map<String, String> SNIPPET = Map.of("part", "snippet");

    private final Wire wire;
    private final Sightings sightings;
    private final Clock clock;

    YouTubeReplies(Wire wire, Sightings sightings, Clock clock) {
        this.wire = wire;
        this.sightings = sightings;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.YOUTUBE;
    }

    @Override
    public Sent send(Letter letter, String token) {
        String thread = thread(letter.below());
        Heard asked =
                wire.get(List.of("youtube", "v3", "commentThreads"), Map.of("part", "snippet", "id", thread), token);
        if (!(asked instanceof Heard.Answer shown) || !shown.taken()) {
            return certain(Sent.of(ErrorTable.YOUTUBE.meaning(asked, clock)));
        }
        if (!shown.body().at("/items/0/snippet/canReply").asBoolean(true)) {
            return new Sent.Refused(ReplyFailure.MESSAGE_REFUSED, "canReply", null);
        }
        String video = Json.text(shown.body().at("/items/0/snippet"), "videoId");
        ObjectNode comment = Json.object();
        comment.putObject("snippet").put("parentId", thread).put("textOriginal", letter.words());
        Heard heard = wire.post(COMMENTS, SNIPPET, comment, token);
        return Taken.by(heard, "id", id -> permalink(video, id), clock)
                .orElseGet(() -> Sent.of(ErrorTable.YOUTUBE.meaning(heard, clock)));
    }

    /** Nothing was sent by asking. */
    private static Sent certain(Sent asked) {
        return asked instanceof Sent.Unclear(String why)
                ? new Sent.Refused(ReplyFailure.TRY_AGAIN_LATER, why, null)
                : asked;
    }

    private static String thread(Spot below) {
        String above = below.above();
        return below.reach() == Reach.CONVERSATION && above != null ? above : below.post();
    }

    private static @Nullable String permalink(@Nullable String video, String id) {
        return video == null ? null : "https://www.youtube.com/watch?v=" + video + "&lc=" + id;
    }

    @Override
    public Found find(Letter letter, String token) {
        Heard heard = wire.get(
                COMMENTS,
                Map.of(
                        "part", "snippet",
                        "parentId", thread(letter.below()),
                        "textFormat", "plainText",
                        "maxResults", "100"),
                token);
        return Looked.at(
                heard,
                body -> sightings.of(
                        letter,
                        Json.list(body, "items").stream().map(YouTubeReplies::flat),
                        one -> letter.from().id().equals(Json.text(one, "author"))),
                ErrorTable.YOUTUBE,
                clock);
    }

    private static JsonNode flat(JsonNode comment) {
        JsonNode snippet = comment.path("snippet");
        ObjectNode flat = Json.object();
        Stream.of(
                        Map.entry("id", comment.path("id")),
                        Map.entry("author", snippet.path("authorChannelId").path("value")),
                        Map.entry("created_at", snippet.path("publishedAt")))
                .filter(entry -> entry.getValue().isString())
                .forEach(entry -> flat.set(entry.getKey(), entry.getValue()));
        return flat.put(
                "text",
                Objects.requireNonNullElse(
                        Json.first(Json.text(snippet, "textOriginal"), Json.text(snippet, "textDisplay")), ""));
    }
}
