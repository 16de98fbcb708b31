package id.tanggap.command.reply;

import id.tanggap.command.intake.post.Json;
import id.tanggap.events.complaint.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds our own reply among those that a platform lists. One that another parcel has become is not it. */
final class Sightings {

    /** How far a platform's clock may be behind ours. */
    private static final Duration SLACK = Duration.ofMinutes(2);

    private final BiPredicate<Channel, String> known;

    Sightings(BiPredicate<Channel, String> known) {
        this.known = known;
    }

    /**
     * @param listed with {@code id}, {@code text} or {@code message}, a time and perhaps a {@code permalink}
     * @param ours whether the one that is listed can be of this account
     */
    Optional<Sent.Published> of(Letter letter, Stream<JsonNode> listed, Predicate<JsonNode> ours) {
        Channel channel = letter.from().platform();
        return listed.filter(ours)
                .filter(one -> Json.text(one, "id") != null && !known.test(channel, id(one)))
                .filter(one -> SameWords.are(letter.words(), words(one)))
                .filter(one -> !at(one, letter.triedSince())
                        .isBefore(letter.triedSince().minus(SLACK)))
                .findFirst()
                .map(one -> new Sent.Published(
                        id(one),
                        Json.first(Json.text(one, "permalink"), Json.text(one, "permalink_url")),
                        at(one, letter.triedSince())));
    }

    private static String id(JsonNode one) {
        return Objects.requireNonNull(Json.text(one, "id"));
    }

    private static String words(JsonNode one) {
        return Objects.requireNonNullElse(Json.first(Json.text(one, "text"), Json.text(one, "message")), "");
    }

    private static Instant at(JsonNode one, Instant otherwise) {
        @Nullable
        String time =
                Json.first(Json.text(one, "timestamp"), Json.text(one, "created_time"), Json.text(one, "created_at"));
        return Objects.requireNonNullElse(Json.instant(time), otherwise);
    }
}
