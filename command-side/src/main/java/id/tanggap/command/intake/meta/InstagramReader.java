package id.tanggap.command.intake.meta;

import static id.tanggap.command.intake.post.WhyParked.Because.INVALID_ID;
import static id.tanggap.command.intake.post.WhyParked.Because.UNKNOWN_KIND;
import static id.tanggap.command.intake.post.WhyParked.Because.WITHOUT_ID;

import id.tanggap.command.intake.post.Above;
import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Content.Complete;
import id.tanggap.command.intake.post.Content.Ignored;
import id.tanggap.command.intake.post.Content.Incomplete;
import id.tanggap.command.intake.post.Content.Unreadable;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.PlatformId;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Question;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.intake.post.ShownPhoto;
import id.tanggap.command.intake.post.Tag;
import id.tanggap.command.intake.post.WhyIgnored;
import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.events.complaint.Channel;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Instagram: comments under our media, and comments or captions elsewhere that name us. The latter come as ids only, and
 * what the platform then shows has the author's handle without the id; so the handle is the key of an author.
 */
final class InstagramReader {

    private static final String COMMENT = "id,text,timestamp,username,from,parent_id,media{id,permalink}";
    private static final String MENTIONED_COMMENT =
            "mentioned_comment.comment_id(%s){id,text,timestamp,username,media}";
    private static final String MENTIONED_MEDIA =
            "mentioned_media.media_id(%s){id,caption,timestamp,username,permalink,media_type,media_url}";
    private static final String WITHOUT_TEXT = "[tanpa teks]";

    private final PrivateMessages privately = new PrivateMessages(Channel.INSTAGRAM);

    Content read(Change change) {
        return switch (change.field()) {
            case "comments", "live_comments" -> comment(change);
            case "mentions" -> mention(change);
            case "messaging", "standby", "messages", "message_edit" -> privately.read(change);
            case "story_insights",
                    "message_reactions",
                    "messaging_postbacks",
                    "messaging_seen",
                    "messaging_referral",
                    "messaging_optins",
                    "messaging_handover" -> Ignored.notice(change.field());
            default -> new Unreadable(WhyParked.of(UNKNOWN_KIND, "field"), null);
        };
    }

    private static Content comment(Change change) {
        String id = Json.text(change.value(), "id");
        Author author = author(
                Json.first(
                        Json.text(change.value(), "from", "username"),
                        change.fetched("username"),
                        change.fetched("from", "username")),
                Json.first(Json.text(change.value(), "from", "id"), change.fetched("from", "id")));
        if (id == null) {
            return new Unreadable(WhyParked.of(WITHOUT_ID, "comment"), author);
        }
        String media = Json.first(Json.text(change.value(), "media", "id"), change.fetched("media", "id"));
        String parent = Json.first(Json.text(change.value(), "parent_id"), change.fetched("parent_id"));
        String conversation = "INSTAGRAM " + Objects.requireNonNullElse(parent, id);
        String text = Json.first(Json.text(change.value(), "text"), change.fetched("text"));
        Question question = change.question(Channel.INSTAGRAM, id, COMMENT);
        if (text == null && author == null && !change.value().has("text") && !change.wasAsked()) {
            return incomplete(question, conversation);
        }
        Post post = post(
                change,
                id,
                Stream.of(parent, media)
                        .filter(Objects::nonNull)
                        .map(String.class::cast)
                        .toList(),
                conversation,
                Json.first(change.fetched("media", "permalink"), Json.text(change.value(), "media", "permalink")),
                author,
                text,
                parent == null ? Reach.AT_OUR_PLACE : Reach.CONVERSATION,
                Json.first(change.fetched("timestamp"), Json.text(change.value(), "timestamp")));
        if (text == null) {
            return change.notShown(author).orElseGet(() -> Ignored.post(post, WhyIgnored.NOTHING_TO_READ));
        }
        return new Complete(
                post,
                author == null && !change.wasAsked() ? question : null,
                above(change, parent == null ? null : change.question(Channel.INSTAGRAM, parent, COMMENT), post));
    }

    private static Content incomplete(@Nullable Question question, String conversation) {
        return question == null
                ? new Unreadable(WhyParked.of(INVALID_ID), null)
                : new Incomplete(question, conversation, null);
    }

    private static Content mention(Change change) {
        String comment = Json.text(change.value(), "comment_id");
        String media = Json.text(change.value(), "media_id");
        String id = Json.first(comment, media);
        if (id == null) {
            return new Unreadable(WhyParked.of(WITHOUT_ID, "comment, media"), null);
        }
        String conversation = "INSTAGRAM " + id;
        if (!change.wasAsked()) {
            String fields = comment != null ? MENTIONED_COMMENT.formatted(comment) : MENTIONED_MEDIA.formatted(media);
            return incomplete(
                    PlatformId.is(id) ? change.question(Channel.INSTAGRAM, change.account(), fields) : null,
                    conversation);
        }
        String in = comment != null ? "mentioned_comment" : "mentioned_media";
        Author author = author(
                Json.first(change.fetched(in, "username"), change.fetched(in, "owner", "username")),
                change.fetched(in, "owner", "id"));
        String text = change.fetched(in, comment != null ? "text" : "caption");
        Post post = post(
                change,
                id,
                comment != null && media != null && !media.equals(comment) ? List.of(media) : List.of(),
                conversation,
                change.fetched(in, "permalink"),
                author,
                text,
                Reach.NAMES_US,
                change.fetched(in, "timestamp"));
        return text == null
                ? change.notShown(author).orElseGet(() -> Ignored.post(post, WhyIgnored.NOTHING_TO_READ))
                : new Complete(
                        post.showing(photos(
                                id, Objects.requireNonNull(change.fetched()).path(in))),
                        null,
                        above(change, mediaAbove(change, post), post));
    }

    private static @Nullable Question mediaAbove(Change change, Post post) {
        String media = post.answers().isEmpty() ? null : post.answers().getFirst();
        return PlatformId.is(media)
                ? change.question(Channel.INSTAGRAM, change.account(), MENTIONED_MEDIA.formatted(media))
                : null;
    }

    /** A comment below our own media is shown as it is, a medium that names us within what it is asked of. */
    private static Above above(Change change, @Nullable Question question, Post post) {
        return change.above(question, answer -> {
            boolean elsewhere = answer.has("mentioned_media");
            JsonNode shown = elsewhere ? answer.path("mentioned_media") : answer;
            String text = Json.first(Json.text(shown, "text"), Json.text(shown, "caption"));
            Author author = author(
                    Json.first(Json.text(shown, "username"), Json.text(shown, "from", "username")),
                    Json.text(shown, "from", "id"));
            return author == null
                    ? null
                    : post(
                                    change,
                                    post.answers().getFirst(),
                                    List.of(),
                                    post.conversation(),
                                    Json.text(shown, "permalink"),
                                    author,
                                    text,
                                    elsewhere ? Reach.CONVERSATION : Reach.AT_OUR_PLACE,
                                    Json.text(shown, "timestamp"))
                            .showing(photos(post.answers().getFirst(), shown));
        });
    }

    private static List<ShownPhoto> photos(String id, JsonNode media) {
        return "VIDEO".equals(Json.text(media, "media_type"))
                ? List.of()
                : ShownPhoto.at(id, Json.text(media, "media_url"));
    }

    private static Post post(
            Change change,
            String id,
            List<String> answers,
            String conversation,
            @Nullable String permalink,
            @Nullable Author author,
            @Nullable String text,
            Reach reach,
            @Nullable String timestamp) {
        return new Post(
                Channel.INSTAGRAM,
                id,
                answers,
                conversation,
                permalink,
                author == null ? Author.unknown(Channel.INSTAGRAM, id) : author,
                null,
                Objects.requireNonNullElse(text, WITHOUT_TEXT),
                change.account(),
                reach,
                text == null ? List.of() : Tag.in(text),
                change.postedAt(Json.instant(timestamp)),
                change.origin());
    }

    private static @Nullable Author author(@Nullable String username, @Nullable String id) {
        if (username != null) {
            return Author.named(Channel.INSTAGRAM, username, id);
        }
        return id == null ? null : Author.numbered(Channel.INSTAGRAM, id, null, null);
    }
}
