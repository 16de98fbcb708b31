package id.tanggap.query.complaint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.desk.TimeSheet;
import id.tanggap.query.projection.folding.Document;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as everybody may see it, redacted when it was written. Every time in it is the beginning of the day. Of one
 * that not everybody may read there is nothing here but that there is one, so that its version goes on.
 *
 * @param visible whether it may be found, listed and counted
 * @param shown its fields lie flat beside the others; null, and none of them there, of what may not be read
 */
public record PublicDocument(
        String id,
        long version,
        boolean visible,
        @JsonUnwrapped @Nullable Shown shown) implements Document {

    public static final String PUBLIC = "public";
    public static final String PRIVATE = "private";
    public static final String CONFIDENTIAL = "confidential";
    public static final String REFUSED = "refused";
    public static final String UNSEEN = "unseen";

    static PublicDocument placeholder(String id, long version) {
        return new PublicDocument(id, version, false, null);
    }

    /**
     * What is read of it.
     *
     * @param publicity {@value #PUBLIC}; {@value #PRIVATE}, {@value #CONFIDENTIAL}, {@value #UNSEEN} of what only its
     *     citizen follows, by its channel, by choice, or until somebody has looked at it, and {@value #REFUSED}, which are
     *     never stored here
     * @param photos that everybody sees who reads it
     * @param steps what happened, oldest first
     */
    public record Shown(
            String publicity,
            String trackingCode,
            @JsonUnwrapped Course course,
            @JsonUnwrapped Promise promise,
            @JsonUnwrapped Subject subject,
            @JsonUnwrapped Milestones milestones,
            Strip strip,
            @JsonUnwrapped Texts texts,
            List<ShownPhoto> photos,
            List<Step> steps) {}

    /**
     * @param refused why it was; null while it is none
     * @param opd the lead of the moment
     * @param mergedInto the complaint that answers for this one
     */
    public record Course(
            PublicStatus status,
            @Nullable String refused,
            @Nullable String opd,
            List<String> supporting,
            @Nullable String mergedInto,
            @Nullable Instant resolvedAt,
            @Nullable Instant closedAt,
            int supporters,
            int reopened) {}

    /**
     * What its citizen may count on.
     *
     * @param answerBy by when an answer was promised; null where nothing was
     * @param resolveBy by when a solution was
     * @param policy by which policy
     */
    public record Promise(
            @Nullable Instant answerBy,
            @Nullable Instant resolveBy,
            @Nullable String policy) {

        public static final Promise NONE = new Promise(null, null, null);

        static Promise of(TimeSheet sheet, Grain grain) {
            Deadlines first =
                    sheet.desks().isEmpty() ? null : sheet.desks().getFirst().deadlines();
            return new Promise(
                    grain.dayIfAny(sheet.promised(DeadlineKind.FIRST_RESPONSE)),
                    grain.dayIfAny(sheet.promised(DeadlineKind.RESOLUTION)),
                    first == null || first.policy() == null
                            ? null
                            : first.policy().value());
        }
    }

    /**
     * Masked, all of it.
     *
     * @param text what the citizen wrote
     */
    public record Texts(
            @Nullable String text,
            List<Said> answers,
            List<Said> questions,
            @Nullable String solution,
            List<Proof> evidence,
            @JsonUnwrapped Talk talk) {

        Texts to(Grain grain) {
            return new Texts(
                    text,
                    answers.stream().map(one -> one.to(grain)).toList(),
                    questions.stream().map(one -> one.to(grain)).toList(),
                    solution,
                    evidence,
                    talk.to(grain));
        }

        public static final Texts NONE = new Texts(null, List.of(), List.of(), null, List.of(), Talk.UNTOLD);
    }

    /**
     * One step that everybody may know of.
     *
     * @param what {@code captured}, {@code assigned}, {@code acknowledged}, {@code answered}, {@code begun}, {@code asked}, {@code
     *     information-received}, {@code resolved}, {@code confirmed}, {@code disputed}, {@code reopened}, {@code closed},
     *     {@code merged}, {@code unmerged}, {@code withdrawn}, {@code refused}
     * @param after how many of the messages that are shown were said before it; null in documents of old, which have its time
     */
    public record Step(
            String what,
            Instant at,
            @Nullable String opd,
            @Nullable Integer after) {

        /** @param messages as exact as the step, in order */
        Step to(Grain grain, List<Message> messages) {
            long before = messages.stream()
                    .takeWhile(message -> !message.at().isAfter(at))
                    .count();
            return new Step(what, grain.day(at), opd, (int) before);
        }
    }
}
