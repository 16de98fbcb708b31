package id.tanggap.events.complaint;

import id.tanggap.events.person.Sealed;
import id.tanggap.events.text.Signs;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which utterance about one complaint it is. A wish that comes again is known by it, and never by its words: who is asked
 * twice may say "sudah" twice.
 *
 * @param value 26 lower-case Crockford base32 characters; a digest, of which nobody reads a number or a word
 */
public record UtteranceId(String value) {
    private static final Signs FORM = Signs.of(Signs.CROCKFORD, 26, 26);

    public UtteranceId {
        if (!FORM.make(value)) {
            throw new IllegalArgumentException("Not an utterance: " + value);
        }
    }

    /** What was said by this post of a platform. */
    public static UtteranceId ofPost(Channel channel, String postId) {
        return new UtteranceId(PostDigest.of(channel, postId).characters(0, 26));
    }

    /**
     * What was said by a request that its sender has given an id. The id alone is not enough: the form that comes back
     * with other words says something else, and nobody is silenced by whoever used the same id.
     *
     * @param more what else tells it from another, each in a form that stays
     */
    public static UtteranceId ofRequest(String request, Actor by, String verb, @Nullable Sealed words, String... more) {
        return of("request", request, by, verb, words, more);
    }

    /**
     * What was said by a request without an id: the same words of the same speaker are the same utterance as long as
     * nobody else has had a turn.
     *
     * @param turn which turn of somebody else it follows
     * @param more what else tells it from another, each in a form that stays
     */
    public static UtteranceId ofTurn(long turn, Actor by, String verb, @Nullable Sealed words, String... more) {
        return of("turn", Long.toString(turn), by, verb, words, more);
    }

    /**
     * What is known of no more than its time: an archive's, or an event's from before utterances had names.
     *
     * @param event the name under which it is stored
     */
    public static UtteranceId ofRecord(ComplaintId complaint, String event, Instant at) {
        return digest("record", complaint.value(), event, at.toString());
    }

    private static UtteranceId of(
            String kind, String which, Actor by, String verb, @Nullable Sealed words, String... more) {
        Stream<String> always = Stream.of(
                kind,
                which,
                by.kind().name(),
                by.user() == null ? "" : by.user(),
                by.opd() == null ? "" : by.opd().value(),
                verb,
                words == null ? "" : words.ciphertext());
        return digest(Stream.concat(always, Stream.of(more)).toArray(String[]::new));
    }

    private static UtteranceId digest(String... parts) {
        return new UtteranceId(PostDigest.ofParts(parts).characters(0, 26));
    }
}
