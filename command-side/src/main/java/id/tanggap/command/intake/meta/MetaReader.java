package id.tanggap.command.intake.meta;

import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Reading;
import id.tanggap.command.intake.post.Reading.Ignored;
import id.tanggap.command.intake.post.Reading.Unreadable;
import id.tanggap.command.intake.post.UnreadableDelivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells a delivery's changes apart and gives each to the reader of its platform. */
final class MetaReader implements ChannelReader {

    private static final String WHATSAPP = "whatsapp_business_account";

    private final FacebookReader facebook = new FacebookReader();
    private final InstagramReader instagram = new InstagramReader();
    private final ThreadsReader threads = new ThreadsReader();
    private final WhatsAppReader whatsApp = new WhatsAppReader();

    @Override
    public String channel() {
        return "meta";
    }

    @Override
    public List<ObjectNode> changes(byte[] body, Instant receivedAt) throws UnreadableDelivery {
        JsonNode root = Json.parse(body);
        List<ObjectNode> changes = new ArrayList<>();
        for (JsonNode delivery : root.isArray() ? root : List.of(root)) {
            if (delivery.path("entry").isArray()) {
                String object = Json.text(delivery, "object");
                delivery.path("entry").forEach(entry -> entry(object, entry, receivedAt, changes));
            } else if (delivery.has("values")) {
                threads(delivery, receivedAt, changes);
            } else {
                throw new UnreadableDelivery("neither entries nor values");
            }
        }
        return changes;
    }

    private static void entry(
            @org.jspecify.annotations.Nullable String object,
            JsonNode entry,
            Instant receivedAt,
            List<ObjectNode> into) {
        boolean understood = false;
        for (String name : entry.propertyNames()) {
            JsonNode changes = entry.path(name);
            if (!changes.isArray()) {
                continue;
            }
            understood = true;
            for (JsonNode change : changes) {
                boolean named = name.equals("changes");
                JsonNode value = named ? change.path("value") : change;
                String field = named ? Json.text(change, "field") : name;
                for (JsonNode part : WHATSAPP.equals(object) && named ? messages(value) : List.of(value)) {
                    into.add(Change.json(object, entry.path("id"), entry.path("time"), field, part, receivedAt));
                }
            }
        }
        if (!understood) {
            into.add(Change.json(object, entry.path("id"), entry.path("time"), null, entry, receivedAt));
        }
    }

    /** WhatsApp puts several messages into one change; each is a change of its own for us. */
    private static List<JsonNode> messages(JsonNode value) {
        JsonNode messages = value.path("messages");
        if (!value.isObject() || !messages.isArray() || messages.size() < 2) {
            return List.of(value);
        }
        List<JsonNode> parts = new ArrayList<>(messages.size());
        for (JsonNode message : messages) {
            ObjectNode part = ((ObjectNode) value).deepCopy();
            part.putArray("messages").add(message);
            parts.add(part);
        }
        return parts;
    }

    /** Threads delivers without the envelope of the other three. */
    private static void threads(JsonNode delivery, Instant receivedAt, List<ObjectNode> into) {
        JsonNode values = delivery.path("values");
        for (JsonNode change : values.isArray() ? values : List.of(values)) {
            into.add(Change.json(
                    "threads",
                    delivery.path("target_id"),
                    delivery.path("time"),
                    Json.text(change, "field"),
                    change.path("value"),
                    receivedAt));
        }
    }

    @Override
    public Reading read(ObjectNode json) {
        try {
            Change change = Change.of(json);
            return switch (change.object()) {
                case "page" -> facebook.read(change);
                case "instagram" -> instagram.read(change);
                case "threads" -> threads.read(change);
                case WHATSAPP -> whatsApp.read(change);
                case "user", "permissions", "application" -> new Ignored("not a channel: " + change.object(), null);
                default -> new Unreadable("an object that we do not know", null);
            };
        } catch (RuntimeException bug) {
            return new Unreadable("the reader failed: " + bug.getClass().getSimpleName(), null);
        }
    }

    @Override
    public ObjectNode answered(ObjectNode change, ObjectNode answer) {
        ObjectNode whole = change.deepCopy();
        whole.set("fetched", answer);
        return whole;
    }
}
