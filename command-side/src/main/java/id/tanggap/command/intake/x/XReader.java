package id.tanggap.command.intake.x;

import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Question;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.intake.post.Reading;
import id.tanggap.command.intake.post.Reading.Complete;
import id.tanggap.command.intake.post.Reading.Ignored;
import id.tanggap.command.intake.post.Reading.Incomplete;
import id.tanggap.command.intake.post.Reading.Unreadable;
import id.tanggap.command.intake.post.Tag;
import id.tanggap.command.intake.post.UnreadableDelivery;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the X Activity API ({@code data.event_type}) and its predecessor, the Account Activity API ({@code for_user_id},
 * {@code tweet_create_events}).
 */
final class XReader implements ChannelReader {

    private static final String OLD = "tweet_create_events";
    private static final Map<String, String> ASKED = Map.of(
            "tweet.fields",
                    "author_id,conversation_id,created_at,edit_history_tweet_ids,entities,note_tweet,referenced_tweets",
            "expansions", "author_id");

    @Override
    public String channel() {
        return "x";
    }

    @Override
    public List<ObjectNode> changes(byte[] body, Instant receivedAt) throws UnreadableDelivery {
        JsonNode root = Json.parse(body);
        List<ObjectNode> changes = new ArrayList<>();
        if (root.has("data")) {
            JsonNode data = root.path("data");
            for (JsonNode event : data.isArray() ? data : List.of(data)) {
                JsonNode includes = event.has("includes") ? event.path("includes") : root.path("includes");
                changes.add(change(
                        Json.text(event, "event_type"),
                        Json.text(event, "filter", "user_id"),
                        event.path("payload"),
                        includes,
                        receivedAt));
            }
            return changes;
        }
        String account = Json.text(root, "for_user_id");
        if (account == null && !root.has("user_event")) {
            throw new UnreadableDelivery("neither data nor for_user_id");
        }
        for (String name : root.propertyNames()) {
            for (JsonNode event : root.path(name).isArray() ? root.path(name) : List.<JsonNode>of()) {
                changes.add(change(name, account, event, Json.object(), receivedAt));
            }
        }
        return changes;
    }

    private static ObjectNode change(
            @Nullable String event, @Nullable String account, JsonNode payload, JsonNode includes, Instant receivedAt) {
        ObjectNode change = Json.object();
        change.put("event", event);
        change.put("account", account);
        change.set("payload", payload);
        change.set("includes", includes);
        change.put("receivedAt", receivedAt.toString());
        return change;
    }

    @Override
    public Reading read(ObjectNode change) {
        try {
            String event = Objects.requireNonNullElse(Json.text(change, "event"), "?");
            return switch (event) {
                case "post.mention.create" -> post(change, Reach.NAMES_US);
                case "post.reply.create", "post.quote.create" -> post(change, Reach.AT_OUR_PLACE);
                case "post.create" -> post(change, Reach.CONVERSATION);
                case OLD -> oldPost(change);
                case "post.delete", "tweet_delete_events" -> new Ignored("a removal", null);
                default ->
                    event.matches(
                                    "(post\\.repost|like|follow|mute|block|profile|chat|dm|spaces|news|broadcast|oauth)\\..+"
                                            + "|[a-z_]+_events|users")
                            ? new Ignored("not a post: " + event.replaceAll("[^a-z._]", ""), null)
                            : new Unreadable("an event that we do not know", null);
            };
        } catch (RuntimeException bug) {
            return new Unreadable("the reader failed: " + bug.getClass().getSimpleName(), null);
        }
    }

    private static Reading post(ObjectNode change, Reach reach) {
        boolean asked = change.has("fetched");
        JsonNode payload = asked && change.path("fetched").has("data")
                ? change.path("fetched").path("data")
                : change.path("payload");
        Author author = author(payload, asked ? change.path("fetched").path("includes") : change.path("includes"));
        String id = originalId(payload);
        String written = first(Json.text(payload, "note_tweet", "text"), Json.text(payload, "text"));
        if (id != null && written == null && !asked) {
            return new Incomplete(new Question("/2/tweets/" + id, ASKED), "X " + id, author);
        }
        if (id == null || written == null) {
            return new Unreadable("without an id or a text", author);
        }
        List<String> answers = new ArrayList<>();
        for (JsonNode reference : payload.path("referenced_tweets")) {
            String type = Json.text(reference, "type");
            String referenced = Json.text(reference, "id");
            if ("retweeted".equals(type)) {
                return new Ignored("a repost", author);
            }
            if ("replied_to".equals(type) && referenced != null) {
                answers.add(referenced);
            }
        }
        String older = Json.text(payload, "in_reply_to_tweet_id");
        if (answers.isEmpty() && older != null) {
            answers.add(older);
        }
        List<Tag> tags = new ArrayList<>();
        payload.path("entities")
                .path("mentions")
                .forEach(mention -> tags.add(new Tag(Json.text(mention, "id"), Json.text(mention, "username"))));
        return complete(
                change,
                reach,
                id,
                answers,
                Json.text(payload, "conversation_id"),
                author,
                plain(written),
                tags,
                Json.instant(payload, "created_at"));
    }

    private static Reading oldPost(ObjectNode change) {
        JsonNode tweet = change.path("payload");
        String authorId = first(Json.text(tweet, "user", "id_str"), Json.text(tweet, "user", "id"));
        Author author = authorId == null
                ? null
                : Author.numbered(
                        Channel.X, authorId, Json.text(tweet, "user", "screen_name"), Json.text(tweet, "user", "name"));
        if (tweet.has("retweeted_status")) {
            return new Ignored("a repost", author);
        }
        String id = first(Json.text(tweet, "id_str"), Json.text(tweet, "id"));
        JsonNode extended = tweet.path("extended_tweet");
        String written =
                first(Json.text(extended, "full_text"), Json.text(tweet, "full_text"), Json.text(tweet, "text"));
        if (id == null || written == null) {
            return new Unreadable("without an id or a text", author);
        }
        String answered =
                first(Json.text(tweet, "in_reply_to_status_id_str"), Json.text(tweet, "in_reply_to_status_id"));
        List<Tag> tags = new ArrayList<>();
        (extended.has("entities") ? extended : tweet)
                .path("entities")
                .path("user_mentions")
                .forEach(mention -> tags.add(new Tag(Json.text(mention, "id_str"), Json.text(mention, "screen_name"))));
        String account = Json.text(change, "account");
        boolean toUs = Objects.equals(account, Json.text(tweet, "in_reply_to_user_id_str"));
        return complete(
                change,
                toUs ? Reach.AT_OUR_PLACE : Reach.CONVERSATION,
                id,
                answered == null ? List.of() : List.of(answered),
                null,
                author,
                plain(written),
                tags,
                Json.instant(tweet, "created_at"));
    }

    private static Reading complete(
            ObjectNode change,
            Reach reach,
            String id,
            List<String> answers,
            @Nullable String conversation,
            @Nullable Author author,
            String text,
            List<Tag> tags,
            @Nullable Instant created) {
        Instant receivedAt = Objects.requireNonNull(Json.instant(change, "receivedAt"));
        return new Complete(new Post(
                Channel.X,
                id,
                answers,
                "X " + (conversation != null ? conversation : answers.isEmpty() ? id : answers.getFirst()),
                "https://x.com/i/status/" + id,
                author == null ? Author.unknown(Channel.X, id) : author,
                null,
                text,
                Objects.requireNonNullElse(Json.text(change, "account"), "?"),
                reach,
                tags.isEmpty() ? Tag.in(text) : tags,
                created == null || created.isAfter(receivedAt) ? receivedAt : created,
                Origin.WEBHOOK));
    }

    /** An edit gets an id of its own; the first one stays the post's name. */
    private static @Nullable String originalId(JsonNode payload) {
        String first = Json.text(payload.path("edit_history_tweet_ids").path(0));
        return first != null ? first : Json.text(payload, "id");
    }

    private static @Nullable Author author(JsonNode payload, JsonNode includes) {
        String id = Json.text(payload, "author_id");
        if (id == null) {
            return null;
        }
        for (JsonNode user : includes.path("users")) {
            if (id.equals(Json.text(user, "id"))) {
                return Author.numbered(Channel.X, id, Json.text(user, "username"), Json.text(user, "name"));
            }
        }
        return Author.numbered(Channel.X, id, null, null);
    }

    /** X escapes these three, and only these. */
    private static String plain(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }

    @Override
    public ObjectNode answered(ObjectNode change, ObjectNode answer) {
        ObjectNode whole = change.deepCopy();
        whole.set("fetched", answer);
        return whole;
    }
}
