package id.tanggap.query.complaint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.tanggap.query.projection.folding.Document;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as everybody may see it, redacted when it was written. Of one that not everybody may read there is nothing
 * here but that there is one, so that its version goes on.
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

    static PublicDocument placeholder(String id, long version) {
        return new PublicDocument(id, version, false, null);
    }

    /**
     * What is read of it.
     *
     * @param publicity {@value #PUBLIC}; {@value #PRIVATE}, {@value #CONFIDENTIAL} of what only its citizen follows, by
     *     its channel or by choice, which is never stored here
     * @param photos that everybody sees who reads it
     * @param steps what happened, oldest first
     */
    public record Shown(
            String publicity,
            String trackingCode,
            @JsonUnwrapped Course course,
            @JsonUnwrapped Subject subject,
            @JsonUnwrapped Milestones milestones,
            Strip strip,
            @JsonUnwrapped Texts texts,
            List<ShownPhoto> photos,
            List<Step> steps) {}

    /**
     * @param opd the lead of the moment
     * @param mergedInto the complaint that answers for this one
     */
    public record Course(
            Status status,
            @Nullable String opd,
            List<String> supporting,
            @Nullable String mergedInto,
            @Nullable Instant resolvedAt,
            @Nullable Instant closedAt,
            int supporters,
            int reopened) {}

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

        public static final Texts NONE = new Texts(null, List.of(), List.of(), null, List.of(), Talk.UNTOLD);
    }

    /**
     * One step that everybody may know of.
     *
     * @param what {@code captured}, {@code assigned}, {@code acknowledged}, {@code answered}, {@code asked}, {@code
     *     information-received}, {@code resolved}, {@code confirmed}, {@code disputed}, {@code reopened}, {@code closed},
     *     {@code merged}, {@code unmerged}
     */
    public record Step(String what, Instant at, @Nullable String opd) {}
}
