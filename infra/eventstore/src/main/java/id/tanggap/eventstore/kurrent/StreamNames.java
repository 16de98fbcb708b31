package id.tanggap.eventstore.kurrent;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which stream holds what. Different ids never share a stream.
 *
 * <ul>
 *   <li>An aggregate {@code complaint:0abc}: {@code <prefix>complaint-0abc}, so that the server's category is
 *       {@code <prefix>complaint}.
 *   <li>An aggregate whose id names no kind: {@code <prefix>id-<id>}.
 *   <li>An event that no aggregate published: a stream of its own, {@code <prefix>event-<event id>}.
 *   <li>The snapshots of an aggregate: {@code snapshots-of.<the aggregate's stream>}, which no reader of events sees.
 * </ul>
 *
 * <p>Letters, digits, dots and hyphens stand for themselves, any other byte as {@code _} and two hexadecimal digits: an
 * append to several streams takes no other names.
 */
final class StreamNames {

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");
    private static final Pattern OF_A_KIND = Pattern.compile("([A-Za-z][A-Za-z0-9]*):(.+)", Pattern.DOTALL);
    private static final Set<String> KINDS_OF_OUR_OWN = Set.of("id", "event");
    private static final String SNAPSHOTS = "snapshots-of.";

    private final String prefix;

    /** @throws IllegalArgumentException if system or snapshot streams would begin with the prefix as well */
    StreamNames(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "The stream prefix '%s' is not letters, digits and _ . - beginning with a letter or a digit"
                            .formatted(prefix));
        }
        if (SNAPSHOTS.startsWith(prefix) || prefix.startsWith(SNAPSHOTS)) {
            throw new IllegalArgumentException(
                    "With the stream prefix '%s' snapshots would be taken for events. Choose another"
                            .formatted(prefix));
        }
        this.prefix = prefix;
    }

    String ofAggregate(String id) {
        Matcher kind = OF_A_KIND.matcher(id);
        return kind.matches() && !KINDS_OF_OUR_OWN.contains(kind.group(1))
                ? prefix + kind.group(1) + "-" + written(kind.group(2))
                : prefix + "id-" + written(id);
    }

    String ofEvent(String eventId) {
        return prefix + "event-" + written(eventId);
    }

    String ofSnapshots(String aggregateId) {
        return SNAPSHOTS + ofAggregate(aggregateId);
    }

    boolean holdsEvents(String stream) {
        return stream.startsWith(prefix);
    }

    /**
     * For the server to filter by. A regular expression, because client 1.1.0 sends a prefix as one, without its
     * beginning: streams that merely contain the prefix would come along, snapshots among them.
     */
    String filter() {
        return "^" + prefix.replace(".", "[.]");
    }

    private static String written(String text) {
        StringBuilder name = new StringBuilder(text.length());
        for (byte letter : text.getBytes(StandardCharsets.UTF_8)) {
            if (letter == '.' || letter == '-' || isLetterOrDigit(letter)) {
                name.append((char) letter);
            } else {
                name.append("_%02X".formatted(letter));
            }
        }
        return name.toString();
    }

    private static boolean isLetterOrDigit(byte letter) {
        return letter >= '0' && letter <= '9' || letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z';
    }
}
