package id.tanggap.command.intake.meta;

import id.tanggap.command.conversation.Button;
import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Content.Complete;
import id.tanggap.command.intake.post.Content.Edited;
import id.tanggap.command.intake.post.Content.Ignored;
import id.tanggap.command.intake.post.Content.Visibility;
import id.tanggap.command.intake.post.Content.Visibility.Seen;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.intake.post.ShownPhoto;
import id.tanggap.command.intake.post.Tag;
import id.tanggap.command.intake.post.WhyIgnored;
import id.tanggap.events.complaint.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is written to a page by Messenger, or to a professional account on Instagram, and back: both platforms tell it alike.
 * People are known by ids of their own for each account.
 */
final class PrivateMessages {

    private final Channel channel;

    PrivateMessages(Channel channel) {
        this.channel = channel;
    }

    Content read(Change change) {
        JsonNode value = change.value();
        String sender = Json.text(value, "sender", "id");
        Author author = sender == null ? null : Author.numbered(channel, sender, null, null);
        if (value.has("reaction")) {
            return Ignored.by(author, WhyIgnored.REACTION);
        }
        if (value.has("delivery") || value.has("read")) {
            return Ignored.by(author, WhyIgnored.DELIVERY_STATUS);
        }
        JsonNode message = value.has("message_edit") ? value.path("message_edit") : value.path("message");
        String id = Json.text(message, "mid");
        String citizen = message.path("is_echo").asBoolean(false) ? Json.text(value, "recipient", "id") : sender;
        return id == null || author == null || citizen == null
                ? Ignored.by(author, WhyIgnored.PRIVATE_MESSAGE)
                : read(change, message, id, author, conversation(citizen));
    }

    private String conversation(String citizen) {
        return channel.value() + " " + citizen;
    }

    private Content read(Change change, JsonNode message, String id, Author author, String conversation) {
        if (message.path("is_deleted").asBoolean(false)) {
            return new Visibility(channel, id, Seen.GONE, conversation, at(change), author);
        }
        boolean edited = change.value().has("message_edit");
        String said = said(message);
        Post post = post(change, message, id, author, conversation, said);
        if (edited) {
            return said == null ? Ignored.by(author, WhyIgnored.EDIT) : new Edited(post, at(change));
        }
        if (said == null) {
            return Ignored.post(post, without(message));
        }
        return new Complete(post);
    }

    private Post post(
            Change change, JsonNode message, String id, Author author, String conversation, @Nullable String said) {
        String answered = Json.text(message, "reply_to", "mid");
        String text = Json.text(message, "text");
        return new Post(
                        channel,
                        id,
                        answered == null ? List.of() : List.of(answered),
                        conversation,
                        null,
                        author,
                        null,
                        Objects.requireNonNullElse(said, "[pesan tanpa teks]"),
                        change.account(),
                        isStory(message) ? Reach.NAMES_US_IN_A_STORY : Reach.SENT_TO_US,
                        text == null ? List.of() : Tag.in(text),
                        at(change),
                        change.origin())
                .showing(photos(id, message));
    }

    private static Instant at(Change change) {
        return change.postedAt(Json.instant(change.value(), "timestamp"));
    }

    /** It is gone after a day: what it shows, staff must look at while it is there. */
    private static boolean isStory(JsonNode message) {
        return attached(message).anyMatch("story_mention"::equals);
    }

    private static Stream<String> attached(JsonNode message) {
        return message.path("attachments")
                .valueStream()
                .map(each -> Objects.requireNonNullElse(Json.text(each, "type"), "?"));
    }

    /** What is said by tapping a button of ours is what we mean by it, whatever stands on it. */
    private static @Nullable String said(JsonNode message) {
        Optional<String> tapped = Optional.ofNullable(Json.text(message, "quick_reply", "payload"))
                .flatMap(Button::ofId)
                .map(Button::said);
        if (tapped.isPresent()) {
            return tapped.get();
        }
        List<String> said = new ArrayList<>();
        attached(message)
                .map(PrivateMessages::shown)
                .flatMap(Stream::ofNullable)
                .distinct()
                .forEach(said::add);
        Stream.ofNullable(Json.text(message, "text")).forEach(said::add);
        return said.isEmpty() || isSticker(message) ? null : String.join(" ", said);
    }

    private static @Nullable String shown(String attachment) {
        return switch (attachment) {
            case "story_mention" -> "[story]";
            case "image", "ig_post", "share", "media_share" -> "[foto]";
            case "video", "reel", "ig_reel" -> "[video]";
            case "audio" -> "[suara]";
            case "file" -> "[dokumen]";
            case "location" -> "[lokasi]";
            default -> null;
        };
    }

    private static boolean isSticker(JsonNode message) {
        return message.path("attachments")
                .valueStream()
                .anyMatch(
                        each -> each.path("payload").has("sticker_id") || "like_heart".equals(Json.text(each, "type")));
    }

    private static WhyIgnored without(JsonNode message) {
        if (isSticker(message)) {
            return WhyIgnored.STICKER;
        }
        return message.path("is_unsupported").asBoolean(false) ? WhyIgnored.NOT_HANDED_ON : WhyIgnored.NOTHING_TO_READ;
    }

    private static List<ShownPhoto> photos(String id, JsonNode message) {
        List<ShownPhoto> photos = new ArrayList<>();
        for (JsonNode each : message.path("attachments")) {
            if ("image".equals(Json.text(each, "type"))) {
                photos.addAll(ShownPhoto.at(id + "/" + photos.size(), Json.text(each, "payload", "url")));
            }
        }
        return List.copyOf(photos);
    }
}
