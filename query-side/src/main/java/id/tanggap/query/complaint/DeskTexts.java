package id.tanggap.query.complaint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was written on a complaint, in clear, for staff only: its fields lie flat in the desk's document. No word of it is
 * left once its citizen was erased.
 *
 * @param masked what staff covered by hand in what the public reads
 */
public record DeskTexts(
        @JsonUnwrapped Posted posted,
        @JsonUnwrapped Discussed discussed,
        @JsonUnwrapped Decided decided,
        @JsonUnwrapped Talk talk,
        List<String> masked) {

    /**
     * How to reach the author is in no document: who needs it asks for it.
     *
     * @param permalink null, as is the author, unless everybody sees who wrote it where it was posted
     */
    public record Posted(
            @Nullable String postId,
            @Nullable String permalink,
            @Nullable String author,
            @Nullable String text,
            @Nullable String address) {}

    /**
     * @param questions what the OPD asked the citizen in public
     * @param information what the citizen told then
     * @param notes what the mayor wrote to an OPD with a tag
     * @param disputes why the citizen found it not solved
     * @param declines why OPDs found it not theirs
     */
    public record Discussed(
            List<Said> answers,
            List<Said> questions,
            List<Said> information,
            List<Said> notes,
            List<Said> disputes,
            List<Said> declines) {

        public static final Discussed NOTHING =
                new Discussed(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** @param refusalNote what triage wrote when it refused */
    public record Decided(
            @Nullable String refusalNote, @Nullable String solution, List<Proof> evidence) {

        public static final Decided NOTHING = new Decided(null, null, List.of());
    }

    /** @param masked absent from documents that an earlier version of the program wrote */
    public DeskTexts {
        masked = Objects.requireNonNullElse(masked, List.of());
    }

    public @Nullable String author() {
        return posted.author();
    }

    public @Nullable String permalink() {
        return posted.permalink();
    }

    public @Nullable String text() {
        return posted.text();
    }

    public @Nullable String address() {
        return posted.address();
    }

    public List<Said> answers() {
        return discussed.answers();
    }

    public List<Said> questions() {
        return discussed.questions();
    }

    public List<Said> information() {
        return discussed.information();
    }

    public List<Said> disputes() {
        return discussed.disputes();
    }

    public List<Said> declines() {
        return discussed.declines();
    }

    public @Nullable String refusalNote() {
        return decided.refusalNote();
    }

    public List<Said> notes() {
        return discussed.notes();
    }

    public @Nullable String solution() {
        return decided.solution();
    }

    public List<Proof> evidence() {
        return decided.evidence();
    }
}
