package id.tanggap.command.imports.mapping;

import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.TrackingCode;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One complaint of an archive: a row that was read and makes sense.
 *
 * @param assignedAt as the archive says; null if it says nothing
 * @param resolvedAt null while it is open
 * @param opd as the archive names it
 */
public record Archived(
        long line,
        ComplaintId complaint,
        Channel channel,
        String postId,
        Instant postedAt,
        @Nullable Instant assignedAt,
        @Nullable Instant firstAnswerAt,
        @Nullable Instant resolvedAt,
        @Nullable String opd,
        @Nullable CategoryId category,
        @Nullable String kecamatan,
        @Nullable String kelurahan,
        Words words) {

    /** What people wrote or are. */
    public record Words(
            @Nullable String text,
            @Nullable String address,
            @Nullable String author,
            @Nullable String contact,
            @Nullable String answer,
            @Nullable String solution) {

        public boolean any() {
            return Stream.of(text, address, author, contact, answer, solution).anyMatch(word -> word != null);
        }
    }

    public TrackingCode trackingCode() {
        return TrackingCode.of(channel, postId);
    }

    /** Whether it says something about a person: WhatsApp's ids are made of the sender's number. */
    public boolean isPersonal() {
        return words.any() || channel.equals(Channel.WHATSAPP);
    }

    /** Since when the office had it, as far as the archive tells. */
    public Instant onTheDeskSince() {
        return assignedAt == null ? postedAt : assignedAt;
    }
}
