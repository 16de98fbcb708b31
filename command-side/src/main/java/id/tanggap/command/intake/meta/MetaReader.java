package id.tanggap.command.intake.meta;

import static id.tanggap.command.intake.post.WhyParked.Because.READER_FAILED;
import static id.tanggap.command.intake.post.WhyParked.Because.UNKNOWN_BODY;
import static id.tanggap.command.intake.post.WhyParked.Because.UNKNOWN_KIND;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Content.Complete;
import id.tanggap.command.intake.post.Content.Ignored;
import id.tanggap.command.intake.post.Content.Unreadable;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.PlatformId;
import id.tanggap.command.intake.post.PostingTime;
import id.tanggap.command.intake.post.UnreadableDelivery;
import id.tanggap.command.intake.post.WhyIgnored;
import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.events.complaint.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells a delivery's changes apart and gives each to the reader of its platform. */
final class MetaReader implements ChannelReader {

    private static final String WHATSAPP = "whatsapp_business_account";
    private static final String CHANGES = "changes";

    private static final Map<String, Channel> PLATFORMS = Map.of(
            "page",
            Channel.FACEBOOK,
            "instagram",
            Channel.INSTAGRAM,
            "threads",
            Channel.THREADS,
            WHATSAPP,
            Channel.WHATSAPP);

    private final PostingTime believed;
    private final FacebookReader facebook = new FacebookReader();
    private final InstagramReader instagram = new InstagramReader();
    private final ThreadsReader threads = new ThreadsReader();
    private final WhatsAppReader whatsApp = new WhatsAppReader();

    MetaReader(PostingTime believed) {
        this.believed = believed;
    }

    @Override
    public String channel() {
        return "meta";
    }

    @Override
    public List<ObjectNode> changes(byte[] body, Instant receivedAt) throws UnreadableDelivery {
        JsonNode root = Json.parse(body);
        List<JsonNode> deliveries = Json.list(root);
        if (deliveries.stream().noneMatch(MetaReader::isDelivery)) {
            throw new UnreadableDelivery(WhyParked.of(UNKNOWN_BODY));
        }
        List<ObjectNode> changes = new ArrayList<>();
        for (JsonNode delivery : deliveries) {
            int before = changes.size();
            if (!isDelivery(delivery)) {
                changes.add(Change.json(null, delivery.path("id"), delivery.path("time"), null, delivery, receivedAt));
            } else if (delivery.has("values")) {
                threads(delivery, receivedAt, changes);
            } else {
                String object = Json.text(delivery, "object");
                JsonNode entries = delivery.path("entry");
                for (JsonNode entry : entries.isArray() ? entries : List.of(entries)) {
                    entry(object, entry, receivedAt, changes);
                }
            }
            if (delivery.path(POLLED).asBoolean(false)) {
                changes.subList(before, changes.size()).forEach(change -> {
                    change.put(POLLED, true);
                    if (delivery.has(EDITION)) {
                        change.set(EDITION, delivery.path(EDITION));
                    }
                });
            }
        }
        return changes;
    }

    private static boolean isDelivery(JsonNode delivery) {
        JsonNode entries = delivery.path("entry");
        return entries.isArray() || (entries.isObject() && !entries.isEmpty()) || delivery.has("values");
    }

    private static void entry(@Nullable String object, JsonNode entry, Instant receivedAt, List<ObjectNode> into) {
        boolean understood = false;
        for (String name : entry.propertyNames()) {
            boolean named = name.equals(CHANGES);
            JsonNode listed = entry.path(name);
            if (!listed.isArray() && !(named && listed.isObject())) {
                continue;
            }
            understood = true;
            for (JsonNode change : listed.isArray() ? listed : List.of(listed)) {
                JsonNode value = named ? change.path("value") : change;
                String field = named ? Json.text(change, "field") : name;
                for (JsonNode each : value.isArray() && !value.isEmpty() ? value : List.of(value)) {
                    for (JsonNode part :
                            WHATSAPP.equals(object) && named ? WhatsAppReader.parts(each) : List.of(each)) {
                        ObjectNode json =
                                Change.json(object, entry.path("id"), entry.path("time"), field, part, receivedAt);
                        if (change.path(FETCHED).isObject()) {
                            json.set(FETCHED, change.path(FETCHED));
                        }
                        into.add(json);
                    }
                }
            }
        }
        if (!understood) {
            into.add(Change.json(object, entry.path("id"), entry.path("time"), null, entry, receivedAt));
        }
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
    public Content read(ObjectNode json) {
        try {
            Change change = Change.of(json, believed);
            Content read = read(change);
            return Samples.contain(change) ? sample(read) : read;
        } catch (RuntimeException bug) {
            return new Unreadable(WhyParked.of(READER_FAILED, bug), null);
        }
    }

    private Content read(Change change) {
        return switch (change.object()) {
            case "page" -> facebook.read(change);
            case "instagram" -> instagram.read(change);
            case "threads" -> threads.read(change);
            case WHATSAPP -> whatsApp.read(change);
            case "user", "permissions", "application" -> Ignored.notice(change.object());
            default -> new Unreadable(WhyParked.of(UNKNOWN_KIND, "object"), null);
        };
    }

    @Override
    public Optional<AccountName> account(ObjectNode change) {
        String object = Objects.requireNonNullElse(Json.text(change, "object"), "");
        String id = object.equals(WHATSAPP)
                ? Json.text(change, "value", "metadata", "phone_number_id")
                : Json.text(change, "account");
        return Optional.ofNullable(PLATFORMS.get(object))
                .filter(_ -> PlatformId.is(id))
                .map(platform -> new AccountName(platform, Objects.requireNonNull(id)));
    }

    private static Ignored sample(Content read) {
        return new Ignored(
                WhyIgnored.SAMPLE,
                null,
                read.author(),
                switch (read) {
                    case Complete complete -> complete.post();
                    case Ignored ignored -> ignored.post();
                    default -> null;
                });
    }
}
