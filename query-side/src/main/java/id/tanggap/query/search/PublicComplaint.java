package id.tanggap.query.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.tanggap.query.complaint.Message;
import id.tanggap.query.complaint.Proof;
import id.tanggap.query.complaint.PublicDocument;
import id.tanggap.query.complaint.PublicStatus;
import id.tanggap.query.complaint.Said;
import id.tanggap.query.complaint.ShownPhoto;
import id.tanggap.query.complaint.Strip;
import id.tanggap.query.complaint.Talk;
import id.tanggap.query.complaint.TalkOfOld;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as everybody may read it, without personal data. Every time is the beginning of the day, in the government's
 * zone.
 *
 * @param publicity {@code public}; {@code private} where it came by a private channel and neither its citizen has agreed
 *     nor staff released it, {@code confidential} where that was chosen, {@code unseen} while it waits for a look because
 *     it names a person, {@code refused} where it was: then no word of it is here, nor what it is about. Null in documents
 *     of old, which are public
 * @param refused why it was refused; null while it is not
 * @param opd the office that leads now, null while none does
 * @param place the official code of the region
 * @param mergedInto the id of the complaint that is answered for this one
 * @param strip who held it
 * @param steps what happened, oldest first
 */
public record PublicComplaint(
        String id,
        @Nullable String publicity,
        String trackingCode,
        PublicStatus status,
        @Nullable String refused,
        String channel,
        @Nullable String category,
        @Nullable String place,
        @Nullable String opd,
        List<String> supporting,
        Instant postedAt,
        Instant capturedAt,
        @Nullable Instant firstAssignedAt,
        @Nullable Instant assignedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant firstAnsweredAt,
        @JsonUnwrapped PublicDocument.Promise promise,
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
        Strip strip,
        List<ShownPhoto> photos,
        List<PublicDocument.Step> steps,
        @JsonUnwrapped Talk talk) {

    /** @param strip and photos: absent from documents that an earlier version of the program wrote */
    public PublicComplaint {
        strip = strip == null ? Strip.UNTOLD : strip;
        photos = photos == null ? List.of() : photos;
    }

    /** Whether it tells how far it is and nothing else. */
    public boolean hidesItsWords() {
        return PublicDocument.PRIVATE.equals(publicity) || isConfidential() || isUnseen() || wasRefused();
    }

    /** Whether it names a person, and somebody looks at it before everybody reads it. */
    public boolean isUnseen() {
        return PublicDocument.UNSEEN.equals(publicity);
    }

    /** Whether that was said of it, where its channel would have shown it or not. */
    public boolean isConfidential() {
        return PublicDocument.CONFIDENTIAL.equals(publicity);
    }

    /** Whether it was refused, which is told to who has its tracking code. */
    public boolean wasRefused() {
        return PublicDocument.REFUSED.equals(publicity);
    }

    /** The conversation as everybody reads it; of a document of old, what its texts tell of it. */
    public List<Message> conversation() {
        return talk.messages() == null
                ? TalkOfOld.of(postedAt, text)
                        .answers(answers)
                        .questions(questions)
                        .solution(resolvedAt, solution)
                        .inOrder()
                : talk.messages();
    }
}
