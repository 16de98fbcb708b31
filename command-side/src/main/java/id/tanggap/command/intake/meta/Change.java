package id.tanggap.command.intake.meta;

import id.tanggap.command.intake.post.Json;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One change of a delivery with what it needs of its surroundings.
 *
 * @param object the delivery's kind: {@code page}, {@code instagram}, {@code threads}, {@code whatsapp_business_account}
 * @param account the official account on which it arrived
 * @param time when the platform says that it happened
 * @param fetched what the platform answered when asked for the rest
 */
record Change(
        String object,
        String account,
        String field,
        JsonNode value,
        @Nullable Instant time,
        Instant receivedAt,
        @Nullable JsonNode fetched) {

    private static final String UNKNOWN = "?";

    static Change of(ObjectNode json) {
        return new Change(
                Objects.requireNonNullElse(Json.text(json, "object"), UNKNOWN),
                Objects.requireNonNullElse(Json.text(json, "account"), UNKNOWN),
                Objects.requireNonNullElse(Json.text(json, "field"), UNKNOWN),
                json.path("value"),
                Json.instant(json, "time"),
                Objects.requireNonNull(Json.instant(json, "receivedAt")),
                json.get("fetched"));
    }

    static ObjectNode json(
            @Nullable String object,
            JsonNode account,
            JsonNode time,
            @Nullable String field,
            JsonNode value,
            Instant receivedAt) {
        ObjectNode json = Json.object();
        json.put("object", object);
        json.set("account", account);
        json.set("time", time);
        json.put("field", field);
        json.set("value", value);
        json.put("receivedAt", receivedAt.toString());
        return json;
    }

    /** A clock ahead of ours, or no clock at all, must not give a post that comes from the future. */
    Instant postedAt(@Nullable Instant said) {
        Instant posted = said != null ? said : time;
        return posted == null || posted.isAfter(receivedAt) ? receivedAt : posted;
    }

    @Nullable
    String fetched(String... path) {
        return fetched == null ? null : Json.text(fetched, path);
    }
}
