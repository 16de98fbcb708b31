package id.tanggap.command.intake.meta;

import id.tanggap.command.conversation.Button;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Legible;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a message says, of whatever kind it is: its words, and in brackets what it shows beside them. */
final class WhatsAppWords {

    /** In which a message may lie although it is called something else. */
    private static final List<String> KINDS = List.of(
            "text",
            "button",
            "interactive",
            "image",
            "video",
            "audio",
            "voice",
            "document",
            "location",
            "contacts",
            "order");

    private WhatsAppWords() {}

    /** None if there is nothing to read or to look at. */
    static @Nullable String of(String type, JsonNode message) {
        String said = within(type, message.path(type));
        return said != null
                ? said
                : KINDS.stream()
                        .filter(kind -> !kind.equals(type) && message.has(kind))
                        .map(kind -> within(kind, message.path(kind)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String within(String type, JsonNode content) {
        if (content.isMissingNode() || content.isNull()) {
            return null;
        }
        return switch (type) {
            case "text" -> content.isString() ? Legible.of(content.asString()) : Json.text(content, "body");
            case "button" ->
                ofOurButton(content, "payload")
                        .orElseGet(() -> Json.first(Json.text(content, "text"), Json.text(content, "payload")));
            case "interactive" -> chosen(content);
            case "image" -> shown("[foto]", Json.text(content, "caption"));
            case "video" -> shown("[video]", Json.text(content, "caption"));
            case "audio", "voice" -> shown("[suara]", Json.text(content, "caption"));
            case "document" -> shown("[dokumen]", Json.text(content, "caption"), Json.text(content, "filename"));
            case "location" ->
                shown(
                        "[lokasi]",
                        Json.text(content, "name"),
                        Json.text(content, "address"),
                        Json.text(content, "latitude"),
                        Json.text(content, "longitude"));
            case "contacts" -> "[kontak]";
            case "order" -> ordered(Json.text(content, "text"));
            default -> null;
        };
    }

    /** What was chosen from a list, pressed, or filled in. */
    private static @Nullable String chosen(JsonNode content) {
        String kind = Json.text(content, "type");
        JsonNode reply = kind == null ? content : content.path(kind);
        Optional<String> choice = ofOurButton(reply, "id");
        if (choice.isPresent()) {
            return choice.get();
        }
        if (reply.has("response_json")) {
            return FormAnswers.of(reply.path("response_json"));
        }
        String title = Json.first(Json.text(reply, "title"), Json.text(reply, "text"), Json.text(reply, "body"));
        String description = Json.text(reply, "description");
        return title == null || description == null ? Json.first(title, description) : title + "\n" + description;
    }

    /** What is said by tapping it is what we mean by it, whatever stands on it. */
    private static Optional<String> ofOurButton(JsonNode content, String id) {
        return Optional.ofNullable(Json.text(content, id)).flatMap(Button::ofId).map(Button::said);
    }

    /** Goods alone are no complaint; what was written with them may be. */
    private static @Nullable String ordered(@Nullable String words) {
        return words == null ? null : "[pesanan] " + words;
    }

    private static String shown(String kind, @Nullable String... words) {
        return Stream.concat(
                        Stream.of(kind),
                        Stream.of(words).filter(Objects::nonNull).distinct())
                .collect(Collectors.joining(" "));
    }
}
