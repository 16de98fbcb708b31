package id.tanggap.command.intake.post;

import static id.tanggap.command.intake.post.WhyParked.Because.NOT_JSON;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS]xx", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSS]XXX", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSS]xx", Locale.ROOT),
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss xx yyyy", Locale.ROOT));

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,19}(\\.[0-9]{1,9})?([eE]\\+?[0-9]{1,2})?");

    /** Seconds since 1970 reach this in the year 5138, milliseconds did in 1973; a thousand times as many are smaller units. */
    private static final BigDecimal NO_LONGER_SECONDS = BigDecimal.valueOf(100_000_000_000L);

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int NANOSECONDS = 3;

    private Json() {}

    public static JsonNode parse(byte[] body) throws UnreadableDelivery {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException notJson) {
            var at = notJson.getLocation();
            throw new UnreadableDelivery(
                    at == null
                            ? WhyParked.of(NOT_JSON)
                            : WhyParked.of(NOT_JSON, "%d:%d".formatted(at.getLineNr(), at.getColumnNr())));
        }
    }

    /** A text or a number as it stands there, without blanks around it; none if there is nothing to see in it. */
    public static @Nullable String text(JsonNode from, String... path) {
        JsonNode node = at(from, path);
        return node.isString() || node.isNumber() ? Legible.of(node.asString()) : null;
    }

    /** The first of these that there is. */
    public static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }

    /** What a platform sends as a list, and now and then as the only one of it. */
    public static List<JsonNode> list(JsonNode from, String... path) {
        JsonNode node = at(from, path);
        if (node.isArray()) {
            List<JsonNode> elements = new ArrayList<>(node.size());
            node.forEach(elements::add);
            return elements;
        }
        return node.isObject() ? List.of(node) : List.of();
    }

    /** Seconds, milliseconds or smaller units since 1970 as number or text, or one of the platforms' date formats. */
    public static @Nullable Instant instant(JsonNode from, String... path) {
        return instant(text(from, path));
    }

    /** As the other, of a text. */
    public static @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            if (NUMBER.matcher(text).matches()) {
                return sinceTheEpoch(new BigDecimal(text));
            }
            for (DateTimeFormatter format : TIMES) {
                Instant instant = read(text, format);
                if (instant != null) {
                    return instant;
                }
            }
            return null;
        } catch (DateTimeException | ArithmeticException outOfRange) {
            return null;
        }
    }

    private static Instant sinceTheEpoch(BigDecimal number) {
        BigDecimal seconds = number;
        for (int unit = 0; unit < NANOSECONDS && seconds.compareTo(NO_LONGER_SECONDS) >= 0; unit++) {
            seconds = seconds.divide(THOUSAND);
        }
        long whole = seconds.setScale(0, RoundingMode.FLOOR).longValueExact();
        return Instant.ofEpochSecond(
                whole,
                seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue());
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
