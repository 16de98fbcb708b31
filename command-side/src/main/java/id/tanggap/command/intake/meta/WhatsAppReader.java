package id.tanggap.command.intake.meta;

import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.intake.post.Reading;
import id.tanggap.command.intake.post.Reading.Complete;
import id.tanggap.command.intake.post.Reading.Ignored;
import id.tanggap.command.intake.post.Reading.Unreadable;
import id.tanggap.command.intake.post.Tag;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.Origin;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** WhatsApp Cloud: a message to our number. The number of the sender is the author and the contact. */
final class WhatsAppReader {

    Reading read(Change change) {
        if (!change.field().equals("messages")) {
            return new Ignored("not a message: " + known(change.field()), null);
        }
        JsonNode message = change.value().path("messages").path(0);
        if (message.isObject()) {
            return message(change, message);
        }
        if (change.value().has("statuses")) {
            return new Ignored("the status of a message of ours", null);
        }
        if (change.value().has("errors")) {
            return new Ignored("an error without a message", null);
        }
        return new Unreadable("neither a message nor a status", null);
    }

    private static String known(String field) {
        return field.matches("[a-z_]{1,60}") ? field : "?";
    }

    private static Reading message(Change change, JsonNode message) {
        Author author = author(change.value(), message);
        String id = Json.text(message, "id");
        if (id == null) {
            return new Unreadable("without the id of the message", author);
        }
        String type = Objects.requireNonNullElse(Json.text(message, "type"), "?");
        switch (type) {
            case "reaction", "sticker" -> {
                return new Ignored("a reaction", author);
            }
            case "system" -> {
                return new Ignored("a notice of the platform", author);
            }
            case "unsupported", "unknown", "ephemeral" -> {
                return new Ignored("a message that the platform does not hand on", author);
            }
            case "request_welcome" -> {
                return new Ignored("the opening of a chat", author);
            }
            default -> {
                String text = text(type, message);
                return text == null
                        ? new Unreadable("a kind of message that we do not know", author)
                        : new Complete(post(change, message, id, author, text));
            }
        }
    }

    private static Post post(Change change, JsonNode message, String id, @Nullable Author author, String text) {
        String phone = Json.text(message, "from");
        String answered = Json.text(message, "context", "id");
        String number = Json.text(change.value(), "metadata", "phone_number_id");
        return new Post(
                Channel.WHATSAPP,
                id,
                answered == null ? List.of() : List.of(answered),
                "WHATSAPP " + (author == null ? id : author.key()),
                null,
                author == null ? Author.unknown(Channel.WHATSAPP, id) : author,
                phone == null ? null : "+" + phone,
                text,
                number == null ? change.account() : number,
                Reach.NAMES_US,
                Tag.in(text),
                change.postedAt(Json.instant(message, "timestamp")),
                Origin.WEBHOOK);
    }

    private static @Nullable String text(String type, JsonNode message) {
        JsonNode content = message.path(type);
        return switch (type) {
            case "text" -> Json.text(content, "body");
            case "button" -> Json.text(content, "text");
            case "interactive" ->
                Json.text(content, Objects.requireNonNullElse(Json.text(content, "type"), "?"), "title");
            case "image" -> described("[foto]", Json.text(content, "caption"));
            case "video" -> described("[video]", Json.text(content, "caption"));
            case "audio" -> "[suara]";
            case "document" -> described("[dokumen]", Json.text(content, "caption"), Json.text(content, "filename"));
            case "location" ->
                described(
                        "[lokasi]",
                        Json.text(content, "name"),
                        Json.text(content, "address"),
                        Json.text(content, "latitude"),
                        Json.text(content, "longitude"));
            case "contacts" -> "[kontak]";
            default -> null;
        };
    }

    private static String described(String kind, @Nullable String... words) {
        return Stream.concat(
                        Stream.of(kind),
                        Stream.of(words).filter(Objects::nonNull).distinct())
                .collect(Collectors.joining(" "));
    }

    private static @Nullable Author author(JsonNode value, JsonNode message) {
        String phone = Json.text(message, "from");
        JsonNode contact = value.path("contacts").path(0);
        String id = phone != null ? phone : Json.text(message, "from_user_id");
        if (id == null) {
            id = Json.text(contact, "user_id");
        }
        return id == null ? null : Author.numbered(Channel.WHATSAPP, id, null, Json.text(contact, "profile", "name"));
    }
}
