package id.tanggap.query.complaint;

import id.tanggap.events.person.Sealed;
import id.tanggap.query.projection.folding.Document;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as everybody may see it, redacted when it was written. Only what {@code visible} is true for may be found,
 * listed or counted. An invisible document has no field filled but its id, its version and what it keeps, unless the
 * channel alone makes it private: then it tells who has its tracking code how far it is, without a word of anybody.
 *
 * @param publicity {@value #PUBLIC}, {@value #PRIVATE}, or null for what may not be seen at all
 * @param opd the lead of the moment
 * @param mergedInto the complaint that answers for this one
 * @param text what the citizen wrote, masked
 * @param kept what the next event needs, sealed where it is text: never indexed and never to be handed out; leave it out
 *     of every answer ({@link #KEPT})
 */
public record PublicDocument(
        String id,
        long version,
        boolean visible,
        @Nullable String publicity,
        @Nullable String trackingCode,
        @Nullable Status status,
        @Nullable String channel,
        @Nullable String category,
        @Nullable String place,
        @Nullable String opd,
        List<String> supporting,
        @Nullable Instant postedAt,
        @Nullable Instant capturedAt,
        @Nullable Instant firstAssignedAt,
        @Nullable Instant assignedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant firstAnsweredAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        int supporters,
        int reopened,
        @Nullable String mergedInto,
        @Nullable String text,
        List<Said> answers,
        List<Said> questions,
        @Nullable String solution,
        List<Proof> evidence,
        List<Step> steps,
        Kept kept)
        implements Document {

    /** About how many bytes of memory it takes. */
    int weight() {
        // What is shown is what is kept, masked.
        return 2_048 + 3 * kept.texts().length();
    }

    public static final String PUBLIC = "public";
    public static final String PRIVATE = "private";

    /** The field to leave out of what a search brings back. */
    public static final String KEPT = "kept";

    /**
     * One step that everybody may know of.
     *
     * @param what {@code captured}, {@code assigned}, {@code acknowledged}, {@code answered}, {@code asked}, {@code
     *     information-received}, {@code resolved}, {@code confirmed}, {@code disputed}, {@code reopened}, {@code closed},
     *     {@code merged}, {@code unmerged}
     */
    public record Step(String what, Instant at, @Nullable String opd) {}

    /** What the fold goes on from. */
    public record Kept(String trackingCode, Life life, SealedTexts texts, List<Step> steps) {}

    /**
     * The texts as the events have them, so that a released complaint can be shown again without ever having lain here in
     * clear meanwhile.
     *
     * @param author so that the own name is masked in what others write
     * @param handles official accounts, which may be named in public
     * @param masked what staff covered by hand
     */
    public record SealedTexts(
            @Nullable SealedText author,
            List<String> handles,
            @Nullable SealedText text,
            List<SealedSaid> answers,
            List<SealedSaid> questions,
            @Nullable SealedText solution,
            List<SealedProof> evidence,
            List<SealedText> masked) {

        /** In characters, all together. */
        int length() {
            return Stream.concat(
                            Stream.of(text, solution),
                            Stream.concat(
                                    Stream.concat(answers.stream(), questions.stream())
                                            .map(SealedSaid::text),
                                    evidence.stream().map(SealedProof::caption)))
                    .filter(Objects::nonNull)
                    .mapToInt(one -> one.ciphertext().length())
                    .sum();
        }

        SealedTexts withAuthor(SealedText named) {
            return new SealedTexts(named, handles, text, answers, questions, solution, evidence, masked);
        }

        SealedTexts withAnswer(SealedSaid answer) {
            return new SealedTexts(
                    author, handles, text, LifeDraft.and(answers, answer), questions, solution, evidence, masked);
        }

        SealedTexts withQuestion(SealedSaid question) {
            return new SealedTexts(
                    author, handles, text, answers, LifeDraft.and(questions, question), solution, evidence, masked);
        }

        SealedTexts withSolution(SealedText solved, List<SealedProof> proofs) {
            return new SealedTexts(author, handles, text, answers, questions, solved, proofs, masked);
        }

        SealedTexts masking(List<Sealed> passages) {
            return withMasked(Stream.concat(masked.stream(), passages.stream().map(SealedText::of))
                    .toList());
        }

        SealedTexts unmasking(List<Sealed> passages) {
            Set<SealedText> shown = passages.stream().map(SealedText::of).collect(Collectors.toSet());
            return withMasked(
                    masked.stream().filter(one -> !shown.contains(one)).toList());
        }

        private SealedTexts withMasked(List<SealedText> passages) {
            return new SealedTexts(author, handles, text, answers, questions, solution, evidence, passages);
        }

        /** Who said something when stays; what was said goes. */
        SealedTexts erased() {
            return new SealedTexts(
                    null,
                    handles,
                    null,
                    without(answers),
                    without(questions),
                    null,
                    evidence.stream().map(_ -> new SealedProof(null, null)).toList(),
                    List.of());
        }

        private static List<SealedSaid> without(List<SealedSaid> said) {
            return said.stream()
                    .map(one -> new SealedSaid(one.at(), one.opd(), null))
                    .toList();
        }
    }

    public record SealedSaid(
            Instant at, @Nullable String opd, @Nullable SealedText text) {}

    public record SealedProof(
            @Nullable SealedText url, @Nullable SealedText caption) {}
}
