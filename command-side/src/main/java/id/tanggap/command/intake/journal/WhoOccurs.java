package id.tanggap.command.intake.journal;

import id.tanggap.command.identity.Contact;
import id.tanggap.command.identity.PersonKey;
import id.tanggap.command.intake.post.Json;
import id.tanggap.events.complaint.Channel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Whoever may occur in what nobody could read: every value and every word of it, taken as an account, a handle, a number
 * and an address. Most of these are nobody; who is looked for is among them.
 */
final class WhoOccurs {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.+-]{2,100}");
    private static final Pattern NUMBER = Pattern.compile("\\+?([1-9][0-9]{6,14})");
    private static final int LONGEST_VALUE = 200;

    private WhoOccurs() {}

    static Stream<PersonKey> in(byte[] clear) {
        return texts(clear).stream().distinct().flatMap(WhoOccurs::keys);
    }

    private static List<String> texts(byte[] clear) {
        List<String> texts = new ArrayList<>();
        try {
            values(Json.MAPPER.readTree(clear), texts);
        } catch (JacksonException noJson) {
            texts.add(new String(clear, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static void values(JsonNode node, List<String> texts) {
        if (node.isContainer()) {
            node.forEach(each -> values(each, texts));
        } else if (!node.isNull()) {
            texts.add(node.asString());
        }
    }

    private static Stream<PersonKey> keys(String text) {
        Stream<String> words = WORD.matcher(text).results().map(MatchResult::group);
        return Stream.concat(
                Contact.keys(text).stream(),
                Stream.concat(words, Stream.of(text))
                        .filter(word -> word.length() <= LONGEST_VALUE)
                        .distinct()
                        .flatMap(WhoOccurs::taken));
    }

    private static Stream<PersonKey> taken(String word) {
        String handle = word.startsWith("@") ? word.substring(1) : word;
        Stream<PersonKey> numbers =
                NUMBER.matcher(word).results().map(number -> PersonKey.number("+" + number.group(1)));
        return Stream.concat(
                numbers,
                Channel.platforms().stream()
                        .flatMap(channel ->
                                Stream.of(PersonKey.account(channel, word), PersonKey.handle(channel, handle))));
    }
}
