package id.tanggap.command.reply;

import id.tanggap.command.intake.post.Json;
import id.tanggap.command.platform.Wire.Heard;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An answer by which a platform took a message. */
final class Taken {

    private Taken() {}

    /** @param name where the id of the new message stands */
    static Optional<Sent> by(Heard heard, String name, Function<String, @Nullable String> permalink, Clock clock) {
        return by(heard, body -> Json.text(body, name), permalink, clock);
    }

    static Optional<Sent> by(
            Heard heard,
            Function<JsonNode, @Nullable String> id,
            Function<String, @Nullable String> permalink,
            Clock clock) {
        return heard instanceof Heard.Answer answer && answer.taken()
                ? Optional.ofNullable(id.apply(answer.body()))
                        .map(known -> new Sent.Published(known, permalink.apply(known), clock.instant()))
                : Optional.empty();
    }
}
