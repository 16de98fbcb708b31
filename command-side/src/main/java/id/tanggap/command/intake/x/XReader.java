package id.tanggap.command.intake.x;

import static id.tanggap.command.intake.post.WhyParked.Because.INVALID_ID;
import static id.tanggap.command.intake.post.WhyParked.Because.READER_FAILED;
import static id.tanggap.command.intake.post.WhyParked.Because.UNKNOWN_BODY;
import static id.tanggap.command.intake.post.WhyParked.Because.UNKNOWN_KIND;
import static id.tanggap.command.intake.post.WhyParked.Because.WITHOUT_ID;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.intake.post.Above;
import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Content.Complete;
import id.tanggap.command.intake.post.Content.Edited;
import id.tanggap.command.intake.post.Content.Ignored;
import id.tanggap.command.intake.post.Content.Incomplete;
import id.tanggap.command.intake.post.Content.Unreadable;
import id.tanggap.command.intake.post.Content.Visibility;
import id.tanggap.command.intake.post.Content.Visibility.Seen;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.NotShown;
import id.tanggap.command.intake.post.PlatformId;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.PostingTime;
import id.tanggap.command.intake.post.Question;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.intake.post.ShownPhoto;
import id.tanggap.command.intake.post.Tag;
import id.tanggap.command.intake.post.UnreadableDelivery;
import id.tanggap.command.intake.post.WhyIgnored;
import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the X Activity API ({@code data.event_type}) and its predecessor, the Account Activity API ({@code for_user_id},
 * {@code tweet_create_events}).
 */
final class XReader implements ChannelReader {

    private static final String OLD = "tweet_create_events";
    private static final String FOR = "for_user_id";
    private static final String NO_POST =
            "(post\\.repost|like|follow|mute|block|profile|chat|dm|spaces|news|broadcast|oauth)\\..+|[a-z_]+_events|users";
    private static final List<String> TWEETS = List.of("2", "tweets");
    private static final Map<String, String> ASKED = Map.of(
            "tweet.fields",
                    "attachments,author_id,conversation_id,created_at,edit_history_tweet_ids,entities,note_tweet,referenced_tweets",
            "expansions", "attachments.media_keys,author_id",
            "media.fields", "media_key,type,url");

    private final PostingTime believed;

    XReader(PostingTime believed) {
        this.believed = believed;
    }

    @Override
    public String channel() {
        return "x";
    }

    @Override
    public List<ObjectNode> changes(byte[] body, Instant receivedAt) throws UnreadableDelivery {
        List<ObjectNode> changes = new ArrayList<>();
        boolean understood = false;
        for (JsonNode delivery : Json.list(Json.parse(body))) {
            int before = changes.size();
            if (delivery.has("data")) {
                understood = true;
                activities(delivery, receivedAt, changes);
            } else if (Json.text(delivery, FOR) != null || delivery.has("user_event")) {
                understood = true;
                oldActivities(delivery, receivedAt, changes);
            }
            if (delivery.path(POLLED).asBoolean(false)) {
                changes.subList(before, changes.size()).forEach(change -> change.put(POLLED, true));
            }
        }
        if (!understood) {
            throw new UnreadableDelivery(WhyParked.of(UNKNOWN_BODY));
        }
        return changes;
    }

    private static void activities(JsonNode delivery, Instant receivedAt, List<ObjectNode> into) {
        JsonNode data = delivery.path("data");
        for (JsonNode event : data.isArray() ? data : List.of(data)) {
            JsonNode includes = event.has("includes") ? event.path("includes") : delivery.path("includes");
            into.add(change(
                    Json.text(event, "event_type"),
                    Json.text(event, "filter", "user_id"),
                    event.path("payload"),
                    includes,
                    receivedAt));
        }
    }

    private static void oldActivities(JsonNode delivery, Instant receivedAt, List<ObjectNode> into) {
        String account = Json.text(delivery, FOR);
        for (String name : delivery.propertyNames()) {
            boolean events = delivery.path(name).isArray() || name.endsWith("_events");
            for (JsonNode event : events ? Json.list(delivery, name) : List.<JsonNode>of()) {
                into.add(change(name, account, event, Json.object(), receivedAt));
            }
        }
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
    public Content read(ObjectNode change) {
        try {
            String event = Objects.requireNonNullElse(Json.text(change, "event"), "?");
            return switch (event) {
                case "post.mention.create" -> post(change, Reach.NAMES_US);
                case "post.reply.create" -> post(change, Reach.AT_OUR_PLACE);
                case "post.create", "post.quote.create" -> post(change, Reach.CONVERSATION);
                case OLD -> oldPost(change);
                case "post.delete", "tweet_delete_events" -> deleted(change);
                default ->
                    event.matches(NO_POST)
                            ? notAPost(event)
                            : new Unreadable(WhyParked.of(UNKNOWN_KIND, "event"), null);
            };
        } catch (RuntimeException bug) {
            return new Unreadable(WhyParked.of(READER_FAILED, bug), null);
        }
    }

    private static Ignored notAPost(String event) {
        WhyIgnored why = event.startsWith("post.repost")
                ? WhyIgnored.REPOST
                : event.matches("(like|favorite)[._].+")
                        ? WhyIgnored.REACTION
                        : event.matches("(chat|dm|direct_message)[._].+")
                                ? WhyIgnored.PRIVATE_MESSAGE
                                : WhyIgnored.PLATFORM_NOTICE;
        return new Ignored(why, event.replaceAll("[^a-z._]", ""), null, null);
    }

    /** The newer form has the post itself, the older one its status and its author's id. */
    private Content deleted(ObjectNode change) {
        JsonNode payload = change.path("payload");
        JsonNode status = payload.has("status") ? payload.path("status") : payload;
        String id = Json.first(originalId(status), Json.text(status, "id_str"), Json.text(payload, "tweet_id"));
        String author = Json.first(Json.text(status, "author_id"), Json.text(status, "user_id"));
        Author known = author == null ? null : Author.numbered(Channel.X, author, null, null);
        return id == null
                ? new Unreadable(WhyParked.of(WITHOUT_ID, "removed post"), known)
                : new Visibility(
                        Channel.X,
                        id,
                        Seen.GONE,
                        "X " + Objects.requireNonNullElse(Json.text(status, "conversation_id"), id),
                        believed.of(receivedAt(change), Json.instant(payload, "timestamp_ms")),
                        known);
    }

    @Override
    public Optional<AccountName> account(ObjectNode change) {
        return Optional.ofNullable(Json.text(change, "account"))
                .filter(PlatformId::is)
                .map(id -> new AccountName(Channel.X, id));
    }

    private static Origin origin(ObjectNode change) {
        return change.has(POLLED) ? Origin.POLLER : Origin.WEBHOOK;
    }

    private static Instant receivedAt(ObjectNode change) {
        return Objects.requireNonNull(Json.instant(change, "receivedAt"));
    }

    private static String toldTo(ObjectNode change) {
        return Objects.requireNonNullElse(Json.text(change, "account"), "?");
    }

    private static @Nullable Question question(ObjectNode change, String id) {
        return Question.about(id, Channel.X, toldTo(change), TWEETS, ASKED);
    }

    private Content post(ObjectNode change, Reach reach) {
        boolean asked = change.has(FETCHED);
        JsonNode payload =
                asked && change.path(FETCHED).has("data") ? change.path(FETCHED).path("data") : change.path("payload");
        Author author = author(payload, asked ? change.path(FETCHED).path("includes") : change.path("includes"));
        String id = originalId(payload);
        String written = Json.first(Json.text(payload, "note_tweet", "text"), Json.text(payload, "text"));
        if (id == null) {
            return new Unreadable(WhyParked.of(WITHOUT_ID, "post"), author);
        }
        Question question = question(change, id);
        if (written == null && !payload.has("text") && !asked) {
            return question == null
                    ? new Unreadable(WhyParked.of(INVALID_ID), author)
                    : new Incomplete(question, "X " + id, author);
        }
        String refused = Json.text(change, FETCHED, "error");
        if (written == null && refused != null) {
            return new NotShown(refused).of(author);
        }
        List<String> answers = new ArrayList<>();
        for (JsonNode reference : payload.path("referenced_tweets")) {
            String type = Json.text(reference, "type");
            String referenced = Json.text(reference, "id");
            if ("retweeted".equals(type)) {
                return Ignored.by(author, WhyIgnored.REPOST);
            }
            if ("replied_to".equals(type) && referenced != null) {
                answers.add(referenced);
            }
        }
        String older = Json.text(payload, "in_reply_to_tweet_id");
        if (answers.isEmpty() && older != null) {
            answers.add(older);
        }
        String conversation = Json.text(payload, "conversation_id");
        if (!answers.isEmpty() && conversation != null && !answers.contains(conversation)) {
            answers.add(conversation);
        }
        String repliedTo = answers.isEmpty() ? null : Json.text(payload, "in_reply_to_user_id");
        String said = written == null ? "" : plain(written);
        boolean answered = !answers.isEmpty();
        int words = payload.path("display_text_range").path(0).asInt(0);
        List<Tag> tags = new ArrayList<>();
        payload.path("entities").path("mentions").forEach(mention -> {
            Tag tag = new Tag(Json.text(mention, "id"), Json.text(mention, "username"));
            boolean carried = answered
                    && (mention.path("end").asInt(Integer.MAX_VALUE) <= words
                            || (tag.id() != null && tag.id().equals(repliedTo) && tag.leads(said)));
            tags.add(new Tag(tag.id(), tag.handle(), carried));
        });
        Content complete = complete(
                change,
                change.has(POLLED) ? asListed(Json.text(change, "account"), repliedTo, tags) : reach,
                id,
                answers,
                conversation,
                author,
                written,
                tags,
                Json.instant(payload, "created_at"),
                author == null && !asked ? question : null);
        return isEdit(payload) && complete instanceof Complete edited
                ? new Edited(edited.post(), edited.post().postedAt())
                : complete;
    }

    /** A list of mentions has those in it that a reply carries along; of which deliveries tell nothing, or that it answers us. */
    private static Reach asListed(@Nullable String account, @Nullable String repliedTo, List<Tag> tags) {
        if (tags.stream().anyMatch(tag -> !tag.carried() && Objects.equals(tag.id(), account))) {
            return Reach.NAMES_US;
        }
        return Objects.equals(repliedTo, account) ? Reach.AT_OUR_PLACE : Reach.CONVERSATION;
    }

    private Content oldPost(ObjectNode change) {
        JsonNode tweet = change.path("payload");
        String authorId = Json.first(Json.text(tweet, "user", "id_str"), Json.text(tweet, "user", "id"));
        Author author = authorId == null
                ? null
                : Author.numbered(
                        Channel.X, authorId, Json.text(tweet, "user", "screen_name"), Json.text(tweet, "user", "name"));
        if (tweet.has("retweeted_status")) {
            return Ignored.by(author, WhyIgnored.REPOST);
        }
        String id = Json.first(Json.text(tweet, "id_str"), Json.text(tweet, "id"));
        JsonNode extended = tweet.path("extended_tweet");
        String written =
                Json.first(Json.text(extended, "full_text"), Json.text(tweet, "full_text"), Json.text(tweet, "text"));
        if (id == null) {
            return new Unreadable(WhyParked.of(WITHOUT_ID, "post"), author);
        }
        String answered =
                Json.first(Json.text(tweet, "in_reply_to_status_id_str"), Json.text(tweet, "in_reply_to_status_id"));
        List<Tag> tags = new ArrayList<>();
        int words = (extended.has("display_text_range") ? extended : tweet)
                .path("display_text_range")
                .path(0)
                .asInt(0);
        (extended.has("entities") ? extended : tweet)
                .path("entities")
                .path("user_mentions")
                .forEach(mention -> tags.add(new Tag(
                        Json.text(mention, "id_str"),
                        Json.text(mention, "screen_name"),
                        answered != null && mention.path("indices").path(1).asInt(Integer.MAX_VALUE) <= words)));
        String account = Json.text(change, "account");
        boolean toUs = Objects.equals(account, Json.text(tweet, "in_reply_to_user_id_str"));
        return complete(
                change,
                toUs ? Reach.AT_OUR_PLACE : Reach.CONVERSATION,
                id,
                answered == null ? List.of() : List.of(answered),
                null,
                author,
                written,
                tags,
                Json.instant(tweet, "created_at"),
                null);
    }

    private Content complete(
            ObjectNode change,
            Reach reach,
            String id,
            List<String> answers,
            @Nullable String conversation,
            @Nullable Author author,
            @Nullable String written,
            List<Tag> tags,
            @Nullable Instant created,
            @Nullable Question whoWrote) {
        String text = written == null ? "[tanpa teks]" : plain(written);
        Post post = new Post(
                        Channel.X,
                        id,
                        answers,
                        "X " + (conversation != null ? conversation : answers.isEmpty() ? id : answers.getFirst()),
                        PlatformId.is(id) ? "https://x.com/i/status/" + id : null,
                        author == null ? Author.unknown(Channel.X, id) : author,
                        null,
                        text,
                        toldTo(change),
                        reach,
                        tags.isEmpty() ? Tag.in(text) : tags,
                        believed.of(receivedAt(change), created),
                        origin(change))
                .showing(photos(change));
        return written == null
                ? Ignored.post(post, WhyIgnored.NOTHING_TO_READ)
                : new Complete(post, whoWrote, above(change, post));
    }

    private Above above(ObjectNode change, Post post) {
        if (!change.has(ABOVE)) {
            Question question = post.answers().isEmpty()
                    ? null
                    : question(change, post.answers().getFirst());
            return question == null ? new Above.Nothing() : new Above.Askable(question);
        }
        JsonNode tweet = change.path(ABOVE).path("data");
        Author author = author(tweet, change.path(ABOVE).path("includes"));
        String written = Json.first(Json.text(tweet, "note_tweet", "text"), Json.text(tweet, "text"));
        if (author == null || written == null) {
            return new Above.Hidden();
        }
        String id = post.answers().getFirst();
        return new Above.Shown(new Post(
                        Channel.X,
                        id,
                        List.of(),
                        post.conversation(),
                        "https://x.com/i/status/" + id,
                        author,
                        null,
                        plain(written),
                        post.account(),
                        Reach.CONVERSATION,
                        Tag.in(plain(written)),
                        believed.of(receivedAt(change), Json.instant(tweet, "created_at")),
                        origin(change))
                .showing(photos(change.path(ABOVE), tweet)));
    }

    private static boolean isEdit(JsonNode payload) {
        JsonNode versions = payload.path("edit_history_tweet_ids");
        return versions.size() > 1 && !Objects.equals(Json.text(payload, "id"), Json.text(versions.path(0)));
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

    private static List<ShownPhoto> photos(ObjectNode change) {
        JsonNode whole = change.has(FETCHED) ? change.path(FETCHED) : change;
        return photos(whole, whole.has("data") ? whole.path("data") : change.path("payload"));
    }

    /** In the newer form beside the post, in the older one within it. */
    private static List<ShownPhoto> photos(JsonNode whole, JsonNode post) {
        List<ShownPhoto> photos = new ArrayList<>();
        for (JsonNode key : post.path("attachments").path("media_keys")) {
            for (JsonNode media : whole.path("includes").path("media")) {
                if (key.equals(media.path("media_key")) && "photo".equals(Json.text(media, "type"))) {
                    photos.addAll(ShownPhoto.at(key.asString(), Json.text(media, "url")));
                }
            }
        }
        for (JsonNode media : post.path("extended_entities").path("media")) {
            String id = Json.text(media, "id_str");
            if (id != null && "photo".equals(Json.text(media, "type"))) {
                photos.addAll(ShownPhoto.at(id, Json.text(media, "media_url_https")));
            }
        }
        return List.copyOf(photos);
    }

    /** X escapes these three, and only these. */
    private static String plain(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
