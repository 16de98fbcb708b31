package id.tanggap.command.intake.meta;

import static id.tanggap.command.intake.post.WhyParked.Because.UNKNOWN_KIND;
import static id.tanggap.command.intake.post.WhyParked.Because.WITHOUT_ID;

import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Content.Complete;
import id.tanggap.command.intake.post.Content.Edited;
import id.tanggap.command.intake.post.Content.Ignored;
import id.tanggap.command.intake.post.Content.MessageStatus;
import id.tanggap.command.intake.post.Content.MessageStatus.Reached;
import id.tanggap.command.intake.post.Content.Unreadable;
import id.tanggap.command.intake.post.Content.Visibility;
import id.tanggap.command.intake.post.Content.Visibility.Seen;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.PhotoReference;
import id.tanggap.command.intake.post.PlatformId;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.intake.post.ShownPhoto;
import id.tanggap.command.intake.post.Tag;
import id.tanggap.command.intake.post.WhyIgnored;
import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** WhatsApp Cloud: a message to our number. The number of the sender is the author and the contact. */
final class WhatsAppReader {

    private static final String MESSAGES = "messages";
    private static final String STATUSES = "statuses";

    /** What the office wrote in the app of its telephone, and not through us. */
    private static final String ECHOES = "smb_message_echoes";

    private static final String ECHOED = "message_echoes";

    /** Several messages come in one change; each is a change of its own for us, with what is said of its own sender. */
    static List<JsonNode> parts(JsonNode value) {
        List<JsonNode> echoes = each(value, ECHOED);
        if (!echoes.isEmpty()) {
            return echoes.stream()
                    .<JsonNode>map(echo -> {
                        ObjectNode part = ((ObjectNode) value).deepCopy();
                        part.putArray(ECHOED).add(echo);
                        return part;
                    })
                    .toList();
        }
        List<JsonNode> messages = each(value, MESSAGES);
        if (messages.isEmpty()) {
            return statuses(value);
        }
        List<JsonNode> parts = new ArrayList<>(messages.size());
        for (JsonNode message : messages) {
            ObjectNode part = ((ObjectNode) value).deepCopy();
            JsonNode contact = WhatsAppSender.of(value, message).contact();
            part.putArray(MESSAGES).add(message);
            ArrayNode contacts = part.putArray("contacts");
            if (contact != null) {
                contacts.add(contact);
            }
            parts.add(part);
        }
        return parts;
    }

    private static List<JsonNode> statuses(JsonNode value) {
        List<JsonNode> statuses = Json.list(value, STATUSES);
        if (statuses.size() < 2 || !value.isObject()) {
            return List.of(value);
        }
        return statuses.stream()
                .<JsonNode>map(status -> {
                    ObjectNode part = ((ObjectNode) value).deepCopy();
                    part.putArray(STATUSES).add(status);
                    return part;
                })
                .toList();
    }

    private static List<JsonNode> each(JsonNode value, String what) {
        return value.isObject()
                ? Json.list(value, what).stream().filter(JsonNode::isObject).toList()
                : List.of();
    }

    Content read(Change change) {
        if (change.field().equals(ECHOES)) {
            return echo(change);
        }
        if (!change.field().equals(MESSAGES)) {
            return Ignored.notice(known(change.field()));
        }
        List<JsonNode> messages = Json.list(change.value(), MESSAGES);
        if (!messages.isEmpty() && messages.getFirst().isObject()) {
            return message(change, messages.getFirst());
        }
        if (change.value().has(STATUSES)) {
            return Json.list(change.value(), STATUSES).stream()
                    .findFirst()
                    .flatMap(status -> status(change, status))
                    .orElseGet(() -> Ignored.by(null, WhyIgnored.DELIVERY_STATUS));
        }
        if (change.value().has("errors") || change.value().has(MESSAGES)) {
            return Ignored.by(null, WhyIgnored.NOT_HANDED_ON);
        }
        return new Unreadable(WhyParked.of(UNKNOWN_KIND, "value"), null);
    }

    private static Optional<Content> status(Change change, JsonNode status) {
        String id = Json.text(status, "id");
        Reached reached = switch (Json.text(status, "status")) {
            case "sent" -> Reached.SENT;
            case "delivered" -> Reached.DELIVERED;
            case "read", "played" -> Reached.READ;
            case "failed" -> Reached.FAILED;
            case null, default -> null;
        };
        return id == null || reached == null
                ? Optional.empty()
                : Optional.of(new MessageStatus(
                        Channel.WHATSAPP,
                        id,
                        reached,
                        Json.text(status, "biz_opaque_callback_data"),
                        Json.list(status, "errors").stream()
                                .flatMap(error -> Stream.ofNullable(Json.text(error, "code")))
                                .findFirst()
                                .orElse(null),
                        change.postedAt(Json.instant(status, "timestamp"))));
    }

    private static String known(String name) {
        return name.matches("[a-z_]{1,60}") ? name : "?";
    }

    private static Content message(Change change, JsonNode message) {
        WhatsAppSender sender = WhatsAppSender.of(change.value(), message);
        Author author = sender.author().orElse(null);
        String id = Json.text(message, "id");
        if (id == null) {
            return new Unreadable(WhyParked.of(WITHOUT_ID, "message"), author);
        }
        String type = Objects.requireNonNullElse(Json.text(message, "type"), "?");
        return switch (type) {
            case "reaction" -> Ignored.by(author, WhyIgnored.REACTION);
            case "system" -> new Ignored(WhyIgnored.PLATFORM_NOTICE, type, author, null);
            case "request_welcome" -> new Ignored(WhyIgnored.PLATFORM_NOTICE, type, author, null);
            case "revoke" -> revoked(change, message, author);
            case "edit" -> edited(change, message, sender);
            default -> {
                String words = WhatsAppWords.of(type, message);
                yield words == null
                        ? new Ignored(
                                without(type),
                                known(type),
                                author,
                                post(change, message, id, sender, "[" + placeholder(type) + "]"))
                        : new Complete(post(change, message, id, sender, words));
            }
        };
    }

    private static Content edited(Change change, JsonNode message, WhatsAppSender sender) {
        JsonNode edit = message.path("edit");
        JsonNode now = edit.has("message") ? edit.path("message") : edit;
        String original = Json.first(Json.text(edit, "original_message_id"), Json.text(message, "context", "id"));
        String words = WhatsAppWords.of(Objects.requireNonNullElse(Json.text(now, "type"), "text"), now);
        Instant at = change.postedAt(Json.instant(message, "timestamp"));
        return original == null || words == null
                ? Ignored.by(sender.author().orElse(null), WhyIgnored.EDIT)
                : new Edited(post(change, message, original, sender, words), at);
    }

    private static Content echo(Change change) {
        List<JsonNode> echoes = each(change.value(), ECHOED);
        String number = Json.text(change.value(), "metadata", "phone_number_id");
        if (echoes.isEmpty() || number == null) {
            return Ignored.notice(ECHOES);
        }
        JsonNode message = echoes.getFirst();
        String id = Json.text(message, "id");
        String to = Json.text(message, "to");
        String words = WhatsAppWords.of(Objects.requireNonNullElse(Json.text(message, "type"), "?"), message);
        if (id == null || to == null || words == null) {
            return Ignored.notice(ECHOES);
        }
        String answered = Json.text(message, "context", "id");
        return new Complete(new Post(
                Channel.WHATSAPP,
                id,
                answered == null ? List.of() : List.of(answered),
                "WHATSAPP " + to.replaceAll("[+\\s().-]", ""),
                null,
                Author.numbered(Channel.WHATSAPP, number, null, null),
                null,
                words,
                number,
                Reach.SENT_TO_US,
                List.of(),
                change.postedAt(Json.instant(message, "timestamp")),
                Origin.WEBHOOK));
    }

    private static WhyIgnored without(String type) {
        return switch (type) {
            case "sticker" -> WhyIgnored.STICKER;
            case "text", "button", "interactive", "order" -> WhyIgnored.NOTHING_TO_READ;
            default -> WhyIgnored.NOT_HANDED_ON;
        };
    }

    private static String placeholder(String type) {
        return type.equals("sticker") ? "stiker" : "pesan tanpa teks";
    }

    private static Content revoked(Change change, JsonNode message, @Nullable Author author) {
        String original =
                Json.first(Json.text(message, "revoke", "original_message_id"), Json.text(message, "context", "id"));
        return original == null
                ? new Unreadable(WhyParked.of(WITHOUT_ID, "removed message"), author)
                : new Visibility(
                        Channel.WHATSAPP,
                        original,
                        Seen.GONE,
                        conversation(author, original),
                        change.postedAt(Json.instant(message, "timestamp")),
                        author);
    }

    private static String conversation(@Nullable Author author, String message) {
        return "WHATSAPP " + (author == null ? message : author.key());
    }

    private static Post post(Change change, JsonNode message, String id, WhatsAppSender sender, String text) {
        Author author = sender.author().orElse(null);
        String answered = Json.text(message, "context", "id");
        String number = Json.text(change.value(), "metadata", "phone_number_id");
        return new Post(
                        Channel.WHATSAPP,
                        id,
                        answered == null ? List.of() : List.of(answered),
                        conversation(author, id),
                        null,
                        author == null ? Author.unknown(Channel.WHATSAPP, id) : author,
                        sender.telephone(),
                        text,
                        number == null ? change.account() : number,
                        Reach.SENT_TO_US,
                        Tag.in(text),
                        change.postedAt(Json.instant(message, "timestamp")),
                        Origin.WEBHOOK)
                .showing(photos(message, number == null ? change.account() : number));
    }

    /** Some send a photo as a document, so that it is not made smaller. */
    private static List<ShownPhoto> photos(JsonNode message, String number) {
        return Stream.of(message.path("image"), message.path("document"))
                .filter(file -> !file.has("mime_type")
                        || Objects.toString(Json.text(file, "mime_type")).startsWith("image/"))
                .map(file -> Json.text(file, "id"))
                .filter(PlatformId::is)
                .map(id -> new ShownPhoto(id, new PhotoReference.OfWhatsApp(number, id)))
                .toList();
    }
}
