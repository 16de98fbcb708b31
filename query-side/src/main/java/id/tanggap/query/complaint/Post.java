package id.tanggap.query.complaint;

import id.tanggap.events.complaint.AuthorNamed;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintLocated;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.MessageEdited;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reached us, from whom and how. */
record Post(Source source, Instant postedAt, Instant capturedAt, Written written) {

    /**
     * What was written, sealed; all of it null once its citizen was erased.
     *
     * @param contact how to reach the author outside of the platform
     * @param address where it is about, as told last
     */
    record Written(
            @Nullable Sealed postId,
            @Nullable Sealed permalink,
            @Nullable Sealed author,
            @Nullable Sealed contact,
            @Nullable Sealed text,
            @Nullable Sealed address) {

        static final Written NONE = new Written(null, null, null, null, null, null);
    }

    static Post of(ComplaintCaptured captured) {
        return new Post(
                Source.of(captured),
                captured.postedAt(),
                captured.at(),
                new Written(
                        captured.postId(),
                        captured.permalink(),
                        captured.author(),
                        captured.contact(),
                        captured.text(),
                        captured.address()));
    }

    Post after(ComplaintEvent event) {
        return switch (event) {
            case AuthorNamed e ->
                with(new Written(
                        written.postId, written.permalink, e.author(), written.contact, written.text, written.address));
            case ComplaintLocated e
            when e.address() != null ->
                with(new Written(
                        written.postId, written.permalink, written.author, written.contact, written.text, e.address()));
            // the post has the same digest as the complaint that it became
            case MessageEdited e
            when e.utterance().value().equals(e.complaint().value()) ->
                with(new Written(
                        written.postId,
                        written.permalink,
                        written.author,
                        written.contact,
                        e.words(),
                        written.address));
            case ComplaintRedacted _ -> with(Written.NONE);
            default -> this;
        };
    }

    private Post with(Written next) {
        return new Post(source, postedAt, capturedAt, next);
    }

    List<@Nullable Sealed> texts() {
        return Arrays.asList(
                written.postId, written.permalink, written.author, written.contact, written.text, written.address);
    }
}
