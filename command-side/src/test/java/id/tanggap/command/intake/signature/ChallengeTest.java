package id.tanggap.command.intake.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class ChallengeTest {

    private static final SharedSecret SECRET = new SharedSecret("rahasia");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ALPHABET = "ABCXYZabcxyz0189+/_=-";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9b4507b3-9040-4669-9ca3-6b94edb50553",
                "challenge_string",
                "MTI5MzgxMjk4MzE5MjM=",
                "1158201444",
                "a+b/c_d-e=",
                "x"
            })
    void whatPlatformsAskIsAChallenge(String asked) {
        assertThat(Challenge.of(asked)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "a b", " a", "a\n", "a\u0000", "a,b", "{}", "[]", "\"a\"", "%7B%7D", "&#123;", "\u00e9",
                "\uff21", "a.b", "a:b", "\ufeffa"
            })
    void everythingElseIsNone(String asked) {
        assertThat(Challenge.of(asked)).isEmpty();
        assertThat(Challenge.of("a".repeat(257))).isEmpty();
        assertThat(Challenge.of(null)).isEmpty();
    }

    static Stream<String> deliveries() {
        var random = new Random(8);
        return IntStream.range(0, 300).mapToObj(_ -> object(random, 3).toString());
    }

    /** However it is written, and however often the way from the sender to us has decoded it. */
    @ParameterizedTest
    @MethodSource("deliveries")
    void noDeliveryIsEverSigned(String delivery) {
        assertThat(written(delivery))
                .allSatisfy(text -> assertThat(Challenge.of(text)).as(text).isEmpty());
    }

    static Stream<String> challenges() {
        var random = new Random(8);
        return Stream.concat(
                IntStream.range(0, 300).mapToObj(_ -> word(random)), Stream.of("0", "-1", "1e5", "true", "null"));
    }

    @ParameterizedTest
    @MethodSource("challenges")
    void whatIsSignedIsNeverTakenForADelivery(String asked) {
        var answer = SECRET.answer(Challenge.of(asked).orElseThrow());

        assertThat(SECRET.signedInBase64(asked.getBytes(UTF_8), answer)).isFalse();
    }

    private static List<String> written(String json) {
        List<String> texts = new ArrayList<>();
        for (String blanks : List.of("", " ", "\n\t", "\ufeff")) {
            String text = blanks + json;
            texts.add(text);
            texts.add(text.replace(" ", "+"));
            texts.add("[" + text + "]");
            texts.add(JSON.stringNode(text).toString());
            texts.add(text.replace("\"", "&quot;").replace("{", "&#123;"));
            for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "IBM037")) {
                texts.add(new String(text.getBytes(Charset.forName(charset)), ISO_8859_1));
            }
            String encoded = text;
            for (int times = 0; times < 3; times++) {
                encoded = URLEncoder.encode(encoded, UTF_8);
                texts.add(encoded);
            }
        }
        return texts;
    }

    private static JsonNode object(Random random, int depth) {
        var object = JsonMapper.shared().createObjectNode();
        for (int field = random.nextInt(4); field >= 0; field--) {
            object.set(word(random), value(random, depth - 1));
        }
        return random.nextInt(10) == 0 ? JsonMapper.shared().createObjectNode() : object;
    }

    private static JsonNode value(Random random, int depth) {
        return switch (depth == 0 ? 2 + random.nextInt(3) : random.nextInt(5)) {
            case 0 -> object(random, depth);
            case 1 -> JSON.arrayNode().add(object(random, depth));
            case 2 -> JSON.stringNode(word(random));
            case 3 -> JSON.numberNode(random.nextLong());
            default -> JSON.booleanNode(random.nextBoolean());
        };
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (int length = 1 + random.nextInt(40); length > 0; length--) {
            word.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return word.toString();
    }
}
