package id.tanggap.command.intake.retention;

import id.tanggap.command.identity.Contact;
import id.tanggap.command.identity.PersonKey;
import id.tanggap.command.intake.post.Json;
import id.tanggap.events.complaint.Channel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Whoever may occur in what nobody could read. Numbers and addresses are found wherever they stand. What an account is
 * called may be any word, a town's name too: it is somebody only where it is all of a value, or stands after an {@code @}.
 */
final class WhoOccurs {

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])\\+?([1-9][0-9]{6,14})(?![0-9])");
    /** Platforms number their accounts in so many digits; a house or a post code has fewer. */
    private static final Pattern ACCOUNT = Pattern.compile("(?<![0-9])[0-9]{9,25}(?![0-9])");

    private static final String LETTER = "[\\p{L}\\p{N}_]";
    private static final Pattern CALLED =
            Pattern.compile("(?<![\\p{L}\\p{N}_.+-])@(" + LETTER + "(?:[\\p{L}\\p{N}_.-]{0,98}" + LETTER + ")?)");
    /** A value in what is no JSON: quoted, or after an equals sign. */
    private static final Pattern VALUE = Pattern.compile("\"([^\"\\n]{1,200})\"|=([^&;,\\s\"]{1,200})");

    private static final int LONGEST_VALUE = 200;

    private WhoOccurs() {}

    static Stream<PersonKey> in(byte[] clear) {
        String text = new String(clear, StandardCharsets.UTF_8);
        List<String> values = new ArrayList<>();
        if (isJson(text, values)) {
            return values.stream().distinct().flatMap(value -> Stream.concat(said(value), called(value)));
        }
        Stream<String> looksLikeValues =
                VALUE.matcher(text).results().map(value -> value.group(1) == null ? value.group(2) : value.group(1));
        return Stream.concat(said(text), looksLikeValues.distinct().flatMap(WhoOccurs::called));
    }

    private static boolean isJson(String text, List<String> values) {
        try {
            values(Json.MAPPER.readTree(text), values);
            return true;
        } catch (JacksonException noJson) {
            return false;
        }
    }

    private static void values(JsonNode node, List<String> into) {
        if (node.isContainer()) {
            node.forEach(each -> values(each, into));
        } else if (!node.isNull()) {
            String value = node.asString();
            boolean holdsMore = value.startsWith("{") || value.startsWith("[");
            if (!holdsMore || !isJson(value, into)) {
                into.add(value);
            }
        }
    }

    private static Stream<PersonKey> said(String text) {
        return Stream.of(
                        Contact.keys(text).stream(),
                        found(NUMBER, text, 1).map(number -> PersonKey.number("+" + number)),
                        found(ACCOUNT, text, 0).flatMap(id -> onEvery(channel -> PersonKey.account(channel, id))),
                        found(CALLED, text, 1).flatMap(name -> onEvery(channel -> PersonKey.handle(channel, name))))
                .flatMap(Function.identity());
    }

    private static Stream<PersonKey> called(String value) {
        return value.length() > LONGEST_VALUE
                ? Stream.empty()
                : Stream.concat(
                        onEvery(channel -> PersonKey.account(channel, value)),
                        onEvery(channel -> PersonKey.handle(channel, value)));
    }

    private static Stream<PersonKey> onEvery(Function<Channel, PersonKey> key) {
        return Channel.platforms().stream().map(key);
    }

    private static Stream<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(group));
    }
}
