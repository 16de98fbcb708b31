package id.tanggap.events.desk;

import id.tanggap.events.complaint.UtteranceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The public answers that were given, in the order in which they reached us. One that is on its way to a platform, or has
 * to be put there by hand, counts from when it was said, for the complaint's own page shows it; one that failed for good is
 * no answer until it stands there after all, and then counts from when it was said.
 */
public record Answers(List<Answer> given) {

    static final Answers NONE = new Answers(List.of());

    /**
     * @param utterance null for that of another complaint, which this one was resolved with
     * @param failed whether it did not become public
     */
    public record Answer(@Nullable UtteranceId utterance, Instant at, boolean failed) {

        private Answer failed(UtteranceId which, boolean did) {
            return which.equals(utterance) ? new Answer(utterance, at, did) : this;
        }
    }

    public Answers {
        given = List.copyOf(given);
    }

    /** When the first of those was said that are public; null while there is none. */
    public @Nullable Instant first() {
        return given.stream()
                .filter(answer -> !answer.failed())
                .map(Answer::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    Answers with(@Nullable UtteranceId utterance, Instant at) {
        return new Answers(Stream.concat(given.stream(), Stream.of(new Answer(utterance, at, false)))
                .toList());
    }

    Answers failed(UtteranceId utterance, boolean did) {
        return new Answers(
                given.stream().map(answer -> answer.failed(utterance, did)).toList());
    }
}
