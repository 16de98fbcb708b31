package id.tanggap.command.reply;

import id.tanggap.command.intake.post.Json;
import id.tanggap.command.platform.ErrorTable;
import id.tanggap.command.platform.Wire;
import id.tanggap.command.platform.Wire.Heard;
import id.tanggap.events.complaint.Channel;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** X: a reply to the post, by an account that the post names. */
final class XReplies implements Platform {

    private static final List<String> POSTS = List.of("2", "tweets");

    private final Wire wire;
    private final Sightings sightings;
    private final Clock clock;

    XReplies(Wire wire, Sightings sightings, Clock clock) {
        this.wire = wire;
        this.sightings = sightings;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.X;
    }

    @Override
    public Sent send(Letter letter, String token) {
        ObjectNode post = Json.object();
        post.put("text", letter.words());
        post.putObject("reply").put("in_reply_to_tweet_id", letter.below().post());
        Heard heard = wire.post(POSTS, post, token);
        return Taken.by(heard, body -> Json.text(body, "data", "id"), id -> "https://x.com/i/status/" + id, clock)
                .orElseGet(() -> Sent.of(ErrorTable.X.meaning(heard, clock)));
    }

    /** Its own timeline has it at once; a search would take a while. */
    @Override
    public Found find(Letter letter, String token) {
        Heard heard = wire.get(
                List.of("2", "users", letter.from().id(), "tweets"),
                Map.of(
                        "max_results", "100",
                        "start_time",
                                letter.triedSince()
                                        .minus(2, ChronoUnit.MINUTES)
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString(),
                        "tweet.fields", "created_at,referenced_tweets"),
                token);
        return Looked.at(
                heard,
                body -> sightings.of(letter, Json.list(body, "data").stream(), one -> answers(one, letter)),
                ErrorTable.X,
                clock);
    }

    private static boolean answers(JsonNode one, Letter letter) {
        return Json.list(one, "referenced_tweets").stream()
                .anyMatch(reference -> "replied_to".equals(Json.text(reference, "type"))
                        && letter.below().post().equals(Json.text(reference, "id")));
    }
}
