package id.tanggap.command.poll;

import id.tanggap.command.intake.post.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * How much of what a platform allows is used, by its own word.
 *
 * @param percent of the allowance that is nearest to its end
 * @param until when it begins anew; null where the platform does not say
 */
record Usage(int percent, @Nullable Instant until) {

    private static final int ALL = 100;

    /** Nothing where the platform says nothing of it. */
    static Optional<Usage> in(HttpHeaders headers, Instant now) {
        return Stream.of(
                        ofMeta(headers.getFirst("X-App-Usage"), now),
                        ofMeta(headers.getFirst("X-Business-Use-Case-Usage"), now),
                        ofX(headers))
                .flatMap(Optional::stream)
                .max((one, other) -> Integer.compare(one.percent(), other.percent()));
    }

    private static Optional<Usage> ofMeta(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        JsonNode usage;
        try {
            usage = Json.MAPPER.readTree(header);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
        List<JsonNode> percents = new ArrayList<>();
        for (String name : List.of("call_count", "total_cputime", "total_time")) {
            percents.addAll(usage.findValues(name));
        }
        long minutes = usage.findValues("estimated_time_to_regain_access").stream()
                .mapToLong(JsonNode::asLong)
                .max()
                .orElse(0);
        return percents.stream()
                .map(percent -> percent.asInt(0))
                .max(Integer::compareTo)
                .map(percent ->
                        minutes > 0 ? new Usage(ALL, now.plus(Duration.ofMinutes(minutes))) : new Usage(percent, null));
    }

    private static Optional<Usage> ofX(HttpHeaders headers) {
        Long limit = number(headers.getFirst("x-rate-limit-limit"));
        Long remaining = number(headers.getFirst("x-rate-limit-remaining"));
        Long reset = number(headers.getFirst("x-rate-limit-reset"));
        return limit == null || limit == 0 || remaining == null
                ? Optional.empty()
                : Optional.of(new Usage(
                        (int) (ALL - ALL * Math.min(remaining, limit) / limit),
                        reset == null ? null : Instant.ofEpochSecond(reset)));
    }

    private static @Nullable Long number(@Nullable String header) {
        return header != null && header.strip().matches("[0-9]{1,12}") ? Long.valueOf(header.strip()) : null;
    }
}
