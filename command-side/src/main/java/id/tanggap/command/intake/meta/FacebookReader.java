package id.tanggap.command.intake.meta;

import id.tanggap.command.intake.post.Author;
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
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Facebook pages: what others write on the page ({@code feed}) and where they name it ({@code mention}). */
final class FacebookReader {

    Reading read(Change change) {
        return switch (change.field()) {
            case "feed", "mention" -> feed(change);
            case "messaging", "standby", "messages" -> new Ignored("a private message", author(change, "sender"));
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
                    "general_info" -> new Ignored("not about posts: " + change.field(), author(change, "from"));
            default -> new Unreadable("a field that we do not know", author(change, "from"));
        };
    }

    private Reading feed(Change change) {
        String item = Objects.requireNonNullElse(Json.text(change.value(), "item"), "");
        String verb = Objects.requireNonNullElse(Json.text(change.value(), "verb"), "");
        Author author = author(change, "from");
        return switch (item) {
            case "like", "reaction" -> new Ignored("a reaction", author);
            case "event", "album", "milestone", "coupon", "poll", "rating" ->
                new Ignored("not a post: " + item, author);
            case "comment", "post", "status", "photo", "video", "share", "link", "note", "story" ->
                switch (verb) {
                    case "add" -> added(change, item, author);
                    case "edit", "edited" -> new Ignored("an edit", author);
                    case "remove" -> new Ignored("a removal", author);
                    case "hide", "unhide", "block", "unblock", "mute", "unmute", "follow", "update" ->
                        new Ignored("a change of visibility", author);
                    default -> new Unreadable("a verb that we do not know", author);
                };
            default -> new Unreadable("an item that we do not know", author);
        };
    }

    private Reading added(Change change, String item, @Nullable Author said) {
        JsonNode value = change.value();
        boolean comment = item.equals("comment");
        String id = Json.text(value, comment ? "comment_id" : "post_id");
        if (id == null) {
            return new Unreadable("without the id of the post", said);
        }
        String postId = Json.text(value, "post_id");
        String parent = Json.text(value, "parent_id");
        boolean deep = comment && parent != null && !parent.equals(postId);
        String conversation = "FACEBOOK " + (deep ? parent : id);
        Author author = said != null ? said : fetchedAuthor(change);
        String text = Json.text(value, "message");
        if (text == null) {
            text = change.fetched("message");
        }
        if (change.fetched() == null
                && (author == null || (text == null && change.field().equals("mention")))) {
            return new Incomplete(
                    Question.fields("/" + id, "id,from{id,name},message,created_time,permalink_url"),
                    conversation,
                    author);
        }
        if (text == null) {
            text = withoutWords(item, value);
        }
        if (text == null) {
            return new Unreadable(
                    change.fetched("error") == null
                            ? "without a text"
                            : "without a text, and the platform does not show it (%s)"
                                    .formatted(change.fetched("error")),
                    author);
        }
        List<String> answers = new ArrayList<>();
        if (comment) {
            for (String answered : new String[] {parent, postId}) {
                if (answered != null && !answered.equals(id) && !answers.contains(answered)) {
                    answers.add(answered);
                }
            }
        }
        return new Complete(new Post(
                Channel.FACEBOOK,
                id,
                answers,
                conversation,
                permalink(change, id),
                author == null ? Author.unknown(Channel.FACEBOOK, id) : author,
                null,
                text,
                change.account(),
                change.field().equals("mention") ? Reach.NAMES_US : deep ? Reach.CONVERSATION : Reach.AT_OUR_PLACE,
                Tag.in(text),
                change.postedAt(created(change)),
                Origin.WEBHOOK));
    }

    private static java.time.@Nullable Instant created(Change change) {
        var said = Json.instant(change.value(), "created_time");
        return said != null || change.fetched() == null ? said : Json.instant(change.fetched(), "created_time");
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

    private static String permalink(Change change, String id) {
        for (String known : new String[] {
            Json.text(change.value(), "permalink_url"),
            Json.text(change.value(), "post", "permalink_url"),
            change.fetched("permalink_url")
        }) {
            if (known != null) {
                return known;
            }
        }
        return "https://www.facebook.com/" + id;
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
