package id.tanggap.command.intake.meta;

import id.tanggap.command.intake.post.Above;
import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.NotShown;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.PostingTime;
import id.tanggap.command.intake.post.Question;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.Origin;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
 * @param shownAbove what it answered when asked for the post above
 * @param origin whether it was delivered, or asked for
 * @param believed which of the times that it says
 */
record Change(
        String object,
        String account,
        String field,
        JsonNode value,
        @Nullable Instant time,
        Instant receivedAt,
        @Nullable JsonNode fetched,
        @Nullable JsonNode shownAbove,
        Origin origin,
        PostingTime believed) {

    private static final String UNKNOWN = "?";

    static Change of(ObjectNode json, PostingTime believed) {
        return new Change(
                Objects.requireNonNullElse(Json.text(json, "object"), UNKNOWN),
                Objects.requireNonNullElse(Json.text(json, "account"), UNKNOWN),
                Objects.requireNonNullElse(Json.text(json, "field"), UNKNOWN),
                json.path("value"),
                Json.instant(json, "time"),
                Objects.requireNonNull(Json.instant(json, "receivedAt")),
                json.get(ChannelReader.FETCHED),
                json.get(ChannelReader.ABOVE),
                json.has(ChannelReader.POLLED) ? Origin.POLLER : Origin.WEBHOOK,
                believed);
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

    /** When the platform says it was posted, else when it says that this happened, else when it arrived. */
    Instant postedAt(@Nullable Instant... said) {
        Instant[] times = Arrays.copyOf(said, said.length + 1);
        times[said.length] = time;
        return believed.of(receivedAt, times);
    }

    /** Asks for what has this id, as the account on which the change arrived; null if nothing can be asked. */
    @Nullable
    Question question(Channel platform, String id, String fields) {
        return Question.fields(id, platform, account, fields);
    }

    boolean wasAsked() {
        return fetched != null;
    }

    /** What it is if the platform was asked in vain; none if it was not asked or did answer. */
    Optional<Content> notShown(@Nullable Author author) {
        return Optional.ofNullable(fetched("error")).map(answer -> new NotShown(answer).of(author));
    }

    /** The post above: as the platform showed it, or what it can be asked. */
    Above above(@Nullable Question question, Function<JsonNode, @Nullable Post> shown) {
        if (shownAbove == null) {
            return question == null ? new Above.Nothing() : new Above.Askable(question);
        }
        Post post = shownAbove.has("error") ? null : shown.apply(shownAbove);
        return post == null ? new Above.Hidden() : new Above.Shown(post);
    }

    @Nullable
    String fetched(String... path) {
        return fetched == null ? null : Json.text(fetched, path);
    }
}
