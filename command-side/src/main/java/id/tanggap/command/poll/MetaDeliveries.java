package id.tanggap.command.poll;

import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Meta lists, as its webhooks would have brought it. */
final class MetaDeliveries {

    static final String DOOR = "meta";

    private static final String[] DATA = {"paging", "cursors", "after"};

    private MetaDeliveries() {}

    /** A list of the Graph API, which goes on as long as it names a next page. */
    static Look.Paging paging(String time) {
        return new Look.Paging("data", new String[] {time}, DATA, "after");
    }

    static ObjectNode of(String object, String account, String field, ObjectNode value) {
        ObjectNode delivery = Json.object().put(ChannelReader.POLLED, true).put("object", object);
        delivery.putArray("entry")
                .addObject()
                .put("id", account)
                .putArray("changes")
                .addObject()
                .put("field", field)
                .set("value", value);
        return delivery;
    }

    /** With what the platform shows of it beside. */
    static ObjectNode shown(ObjectNode delivery, ObjectNode shown) {
        ((ObjectNode) delivery.at("/entry/0/changes/0")).set(ChannelReader.FETCHED, shown);
        return delivery;
    }

    /** These properties, as far as there are any. */
    static ObjectNode copied(JsonNode from, String... properties) {
        ObjectNode to = Json.object();
        for (String property : properties) {
            JsonNode value = from.path(property);
            if (!value.isMissingNode() && !value.isNull()) {
                to.set(property, value);
            }
        }
        return to;
    }

    static ObjectNode with(ObjectNode to, String property, @Nullable String value) {
        if (value != null) {
            to.put(property, value);
        }
        return to;
    }
}
