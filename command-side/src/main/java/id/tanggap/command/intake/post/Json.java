package id.tanggap.command.intake.post;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lenient looks into a platform's JSON: what is absent, null or of another kind is none. */
public final class Json {

    public static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final List<DateTimeFormatter> TIMES = List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT),
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss xx yyyy", Locale.ROOT));

    private static final long FIRST_THAT_MUST_BE_MILLISECONDS = 100_000_000_000L;

    private Json() {}

    public static JsonNode parse(byte[] body) throws UnreadableDelivery {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException notJson) {
            var at = notJson.getLocation();
            throw new UnreadableDelivery(
                    at == null
                            ? "not JSON"
                            : "not JSON (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr()));
        }
    }

    public static @Nullable String text(JsonNode from, String... path) {
        JsonNode node = at(from, path);
        if (node.isString() || node.isNumber()) {
            String text = node.asString().replace("\u0000", "").strip();
            return text.isEmpty() ? null : text;
        }
        return null;
    }

    /** Seconds or milliseconds since 1970 as number or text, or one of the platforms' date formats. */
    public static @Nullable Instant instant(JsonNode from, String... path) {
        String text = text(from, path);
        if (text == null) {
            return null;
        }
        try {
            if (text.matches("[0-9]{1,15}")) {
                long number = Long.parseLong(text);
                return number < FIRST_THAT_MUST_BE_MILLISECONDS
                        ? Instant.ofEpochSecond(number)
                        : Instant.ofEpochMilli(number);
            }
            for (DateTimeFormatter format : TIMES) {
                Instant instant = read(text, format);
                if (instant != null) {
                    return instant;
                }
            }
            return null;
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    private static @Nullable Instant read(String text, DateTimeFormatter format) {
        try {
            return OffsetDateTime.parse(text, format).toInstant();
        } catch (DateTimeException anotherFormat) {
            return null;
        }
    }

    public static JsonNode at(JsonNode from, String... path) {
        JsonNode node = from;
        for (String name : path) {
            node = node.path(name);
        }
        return node;
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
