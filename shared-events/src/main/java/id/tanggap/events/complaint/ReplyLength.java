package id.tanggap.events.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * How long one message of a platform may be, as the platform counts. What is longer goes out in several, each of whole
 * words and with its number at its end.
 *
 * @param longest in the platform's own characters
 * @param counting how many of them a text has
 */
public record ReplyLength(int longest, ToIntFunction<String> counting) {

    private static final ToIntFunction<String> CODE_POINTS = text -> text.codePointCount(0, text.length());

    /** X counts a link as 23 and whatever is neither Latin nor near it as two; its own replies carry no mention. */
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private static final int LINK_COUNTS = 23;

    private static final Map<Channel, ReplyLength> OF = Map.of(
            Channel.FACEBOOK, new ReplyLength(8_000, CODE_POINTS),
            Channel.INSTAGRAM, new ReplyLength(300, CODE_POINTS),
            Channel.THREADS, new ReplyLength(500, CODE_POINTS),
            Channel.X, new ReplyLength(280, ReplyLength::weight),
            Channel.WHATSAPP, new ReplyLength(4_096, CODE_POINTS),
            Channel.YOUTUBE, new ReplyLength(10_000, CODE_POINTS));

    /** Nothing where there is no limit, or no way to answer. */
    public static Optional<ReplyLength> of(Channel channel) {
        return Optional.ofNullable(OF.get(channel));
    }

    /** What goes out one after the other; a single one is the text itself. */
    public static List<String> parts(Channel channel, String text) {
        return of(channel).map(length -> length.parts(text)).orElseGet(() -> List.of(text));
    }

    /** How many of the platform's characters it has. */
    public int of(String text) {
        return counting.applyAsInt(text);
    }

    private List<String> parts(String text) {
        if (of(text) <= longest) {
            return List.of(text);
        }
        for (int digits = 1; ; digits++) {
            List<String> pieces = pieces(text, longest - " (/)".length() - 2 * digits);
            if (Integer.toString(pieces.size()).length() <= digits) {
                return numbered(pieces);
            }
        }
    }

    private static List<String> numbered(List<String> pieces) {
        List<String> parts = new ArrayList<>();
        for (String piece : pieces) {
            parts.add("%s (%d/%d)".formatted(piece, parts.size() + 1, pieces.size()));
        }
        return parts;
    }

    private List<String> pieces(String text, int room) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String word : text.strip().split("(?<=\\s)(?=\\S)")) {
            for (String bit : bits(word, room)) {
                if (of((piece + bit).strip()) > room) {
                    pieces.add(piece.toString().strip());
                    piece.setLength(0);
                }
                piece.append(bit);
            }
        }
        pieces.add(piece.toString().strip());
        return pieces;
    }

    /** A word that is longer than a whole message is cut. */
    private List<String> bits(String word, int room) {
        if (of(word.strip()) <= room) {
            return List.of(word);
        }
        List<String> bits = new ArrayList<>();
        int half = room / 2;
        int from = 0;
        while (word.codePointCount(from, word.length()) > half) {
            int to = word.offsetByCodePoints(from, half);
            bits.add(word.substring(from, to));
            from = to;
        }
        bits.add(word.substring(from));
        return bits;
    }

    private static int weight(String text) {
        int links = (int) LINK.matcher(text).results().count();
        return links * LINK_COUNTS
                + LINK.matcher(text)
                        .replaceAll("")
                        .codePoints()
                        .map(ReplyLength::weight)
                        .sum();
    }

    private static int weight(int codePoint) {
        boolean light = codePoint <= 4351
                || (codePoint >= 8192 && codePoint <= 8205)
                || (codePoint >= 8208 && codePoint <= 8223)
                || (codePoint >= 8242 && codePoint <= 8247);
        return light ? 1 : 2;
    }
}
