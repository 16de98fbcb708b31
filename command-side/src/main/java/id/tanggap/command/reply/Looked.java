package id.tanggap.command.reply;

import id.tanggap.command.platform.ErrorTable;
import id.tanggap.command.platform.Wire.Heard;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** An answer in which a platform lists what stands there. */
final class Looked {

    private Looked() {}

    static Found at(
            Heard heard, Function<JsonNode, Optional<Sent.Published>> sighting, ErrorTable errors, Clock clock) {
        return heard instanceof Heard.Answer answer && answer.taken()
                ? sighting.apply(answer.body()).<Found>map(Found.Standing::new).orElseGet(Found.Nowhere::new)
                : new Found.NotSeen(Sent.of(errors.meaning(heard, clock)));
    }
}
