package id.tanggap.command.intake.meta;

import static id.tanggap.command.intake.post.WhyParked.Because.INVALID_ID;
import static id.tanggap.command.intake.post.WhyParked.Because.UNKNOWN_KIND;
import static id.tanggap.command.intake.post.WhyParked.Because.WITHOUT_ID;

import id.tanggap.command.intake.post.Above;
import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Content.Complete;
import id.tanggap.command.intake.post.Content.Edited;
import id.tanggap.command.intake.post.Content.Ignored;
import id.tanggap.command.intake.post.Content.Incomplete;
import id.tanggap.command.intake.post.Content.Unreadable;
import id.tanggap.command.intake.post.Content.Visibility;
import id.tanggap.command.intake.post.Content.Visibility.Seen;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Facebook pages: what others write on the page ({@code feed}) and where they name it ({@code mention}). */
final class FacebookReader {

    private static final String POST = "id,from{id,name},message,created_time,permalink_url";
    private static final String COMMENT = "comment";
    private static final Set<String> WRITTEN =
            Set.of(COMMENT, "post", "status", "photo", "video", "share", "link", "note", "story");

    private final PrivateMessages privately = new PrivateMessages(Channel.FACEBOOK);

    Content read(Change change) {
        return switch (change.field()) {
            case "feed", "mention" -> feed(change);
            case "messaging", "standby", "messages", "message_edits" -> privately.read(change);
            case "ratings",
                    "leadgen",
                    "live_videos",
                    "parking",
                    "payment_options",
                    "hours",
                    "location",
                    "name",
                    "picture",
                    "category",
                    "description",
                    "website",
                    "phone",
                    "email",
                    "general_info" ->
                new Ignored(WhyIgnored.PLATFORM_NOTICE, change.field(), author(change, "from"), null);
            default -> new Unreadable(WhyParked.of(UNKNOWN_KIND, "field"), author(change, "from"));
        };
    }

    private static Content feed(Change change) {
        String item = Objects.requireNonNullElse(Json.text(change.value(), "item"), "");
        String verb = Objects.requireNonNullElse(Json.text(change.value(), "verb"), "");
        Author author = author(change, "from");
        return switch (item) {
            case "like", "reaction" -> Ignored.by(author, WhyIgnored.REACTION);
            case "event", "album", "milestone", "coupon", "poll", "rating" ->
                new Ignored(WhyIgnored.PLATFORM_NOTICE, item, author, null);
            default ->
                WRITTEN.contains(item)
                        ? written(change, item, verb, author)
                        : new Unreadable(WhyParked.of(UNKNOWN_KIND, "item"), author);
        };
    }

    private static Content written(Change change, String item, String verb, @Nullable Author author) {
        return switch (verb) {
            case "add" -> added(change, item, author);
            case "edit", "edited" -> edited(change, item, author);
            case "remove" -> seen(change, item, Seen.GONE, author);
            case "hide" -> seen(change, item, Seen.HIDDEN, author);
            case "unhide" -> seen(change, item, Seen.AGAIN, author);
            case "block", "unblock", "mute", "unmute", "follow", "update" ->
                new Ignored(WhyIgnored.PLATFORM_NOTICE, verb, author, null);
            default -> new Unreadable(WhyParked.of(UNKNOWN_KIND, "verb"), author);
        };
    }

    private static @Nullable String id(Change change, String item) {
        return Json.text(change.value(), item.equals(COMMENT) ? "comment_id" : "post_id");
    }

    /** Answers below a comment are one conversation, and so is a post with what its page answers directly below it. */
    private static String conversation(Change change, String item, String id, @Nullable Author author) {
        String postId = Json.text(change.value(), "post_id");
        if (isDeep(change, item)) {
            return "FACEBOOK " + Json.text(change.value(), "parent_id");
        }
        boolean oursBelowAPost =
                postId != null && author != null && change.account().equals(author.id());
        return "FACEBOOK " + (oursBelowAPost ? postId : id);
    }

    private static boolean isDeep(Change change, String item) {
        String parent = Json.text(change.value(), "parent_id");
        return item.equals(COMMENT) && parent != null && !parent.equals(Json.text(change.value(), "post_id"));
    }

    private static Content seen(Change change, String item, Seen seen, @Nullable Author author) {
        String id = id(change, item);
        return id == null
                ? Ignored.by(author, WhyIgnored.REMOVAL)
                : new Visibility(
                        Channel.FACEBOOK, id, seen, conversation(change, item, id, author), change.postedAt(), author);
    }

    private static Content edited(Change change, String item, @Nullable Author author) {
        String id = id(change, item);
        String text = Json.text(change.value(), "message");
        return id == null || text == null
                ? Ignored.by(author, WhyIgnored.EDIT)
                : new Edited(post(change, item, id, author, text), change.postedAt());
    }

    private static Content added(Change change, String item, @Nullable Author said) {
        String id = id(change, item);
        if (id == null) {
            return new Unreadable(WhyParked.of(WITHOUT_ID, "post"), said);
        }
        Author author = said != null ? said : fetchedAuthor(change);
        String text = Json.first(Json.text(change.value(), "message"), change.fetched("message"));
        Question question = change.question(Channel.FACEBOOK, id, POST);
        if (text == null && change.field().equals("mention") && !change.wasAsked()) {
            return question == null
                    ? new Unreadable(WhyParked.of(INVALID_ID), author)
                    : new Incomplete(question, conversation(change, item, id, author), author);
        }
        if (text == null) {
            text = withoutWords(item, change.value());
        }
        if (text == null) {
            return change.notShown(author)
                    .orElseGet(() -> item.equals(COMMENT)
                            ? Ignored.post(post(change, item, id, author, "[stiker]"), WhyIgnored.STICKER)
                            : Ignored.post(post(change, item, id, author, "[tanpa teks]"), WhyIgnored.NOTHING_TO_READ));
        }
        Post post = post(change, item, id, author, text);
        return new Complete(post, author == null && !change.wasAsked() ? question : null, above(change, post));
    }

    private static Post post(Change change, String item, String id, @Nullable Author author, String text) {
        JsonNode value = change.value();
        List<String> answers = new ArrayList<>();
        if (item.equals(COMMENT)) {
            for (String answered : new String[] {Json.text(value, "parent_id"), Json.text(value, "post_id")}) {
                if (answered != null && !answered.equals(id) && !answers.contains(answered)) {
                    answers.add(answered);
                }
            }
        }
        return new Post(
                        Channel.FACEBOOK,
                        id,
                        answers,
                        conversation(change, item, id, author),
                        permalink(change, id),
                        author == null ? Author.unknown(Channel.FACEBOOK, id) : author,
                        null,
                        text,
                        change.account(),
                        reach(change, item),
                        Tag.in(text),
                        change.postedAt(
                                Json.instant(value, "created_time"), Json.instant(change.fetched("created_time"))),
                        change.origin())
                .showing(photos(item, id, value));
    }

    private static List<ShownPhoto> photos(String item, String id, JsonNode value) {
        List<ShownPhoto> photos = new ArrayList<>();
        for (JsonNode photo : value.path("photos")) {
            photos.addAll(ShownPhoto.at(id + "/" + photos.size(), Json.text(photo)));
        }
        return photos.isEmpty()
                ? ShownPhoto.at(
                        id + "/0",
                        Json.first(Json.text(value, "photo"), item.equals("photo") ? Json.text(value, "link") : null))
                : List.copyOf(photos);
    }

    private static Above above(Change change, Post post) {
        Question question = post.answers().isEmpty()
                ? null
                : change.question(Channel.FACEBOOK, post.answers().getFirst(), POST);
        return change.above(question, shown -> {
            String id = Json.text(shown, "id");
            String text = Json.text(shown, "message");
            String author = Json.text(shown, "from", "id");
            return id == null || text == null
                    ? null
                    : new Post(
                            Channel.FACEBOOK,
                            post.answers().getFirst(),
                            List.of(),
                            post.conversation(),
                            Json.text(shown, "permalink_url"),
                            author == null
                                    ? Author.unknown(Channel.FACEBOOK, id)
                                    : Author.numbered(Channel.FACEBOOK, author, null, Json.text(shown, "from", "name")),
                            null,
                            text,
                            change.account(),
                            isOnOurPage(change) ? Reach.AT_OUR_PLACE : Reach.CONVERSATION,
                            Tag.in(text),
                            change.postedAt(Json.instant(shown, "created_time")),
                            change.origin());
        });
    }

    private static boolean isOnOurPage(Change change) {
        return !change.field().equals("mention");
    }

    private static Reach reach(Change change, String item) {
        if (!isOnOurPage(change)) {
            return Reach.NAMES_US;
        }
        return isDeep(change, item) ? Reach.CONVERSATION : Reach.AT_OUR_PLACE;
    }

    /** A picture of a broken road is a complaint although it says nothing. */
    private static @Nullable String withoutWords(String item, JsonNode value) {
        String link = Json.text(value, "link");
        if (item.equals("photo") || value.has("photo") || value.has("photos")) {
            return "[foto]";
        }
        if (item.equals("video") || value.has("video")) {
            return "[video]";
        }
        return link == null ? null : "[tautan] " + link;
    }

    private static @Nullable String permalink(Change change, String id) {
        String known = Json.first(
                Json.text(change.value(), "permalink_url"),
                Json.text(change.value(), "post", "permalink_url"),
                change.fetched("permalink_url"));
        return known != null || !PlatformId.is(id) ? known : "https://www.facebook.com/" + id;
    }

    private static @Nullable Author fetchedAuthor(Change change) {
        String id = change.fetched("from", "id");
        return id == null ? null : Author.numbered(Channel.FACEBOOK, id, null, change.fetched("from", "name"));
    }

    private static @Nullable Author author(Change change, String property) {
        String id = Json.text(change.value(), property, "id");
        String name = Json.text(change.value(), property, "name");
        for (String older : new String[] {"sender", "reviewer"}) {
            if (id == null) {
                id = Json.text(change.value(), older + "_id");
                name = Json.text(change.value(), older + "_name");
            }
        }
        return id == null ? null : Author.numbered(Channel.FACEBOOK, id, null, name);
    }
}
