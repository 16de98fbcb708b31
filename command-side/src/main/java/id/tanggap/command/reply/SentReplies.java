package id.tanggap.command.reply;

import id.tanggap.command.intake.journal.Bell;
import id.tanggap.command.intake.post.Post;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.UtteranceId;
import java.util.List;
import java.util.Optional;

/** Knows our own replies when a platform tells of them. */
public class SentReplies {

    private final Outbox outbox;
    private final Letters letters;
    private final Arrival arrival;
    private final Bell bell;

    SentReplies(Outbox outbox, Letters letters, Arrival arrival, Bell bell) {
        this.outbox = outbox;
        this.letters = letters;
        this.arrival = arrival;
        this.bell = bell;
    }

    /** Whether this post of ours is the reply to a complaint. */
    public boolean known(Channel channel, String postId) {
        return outbox.knows(channel, postId);
    }

    /** What was said here that stands in this post; nothing if it is none of ours. */
    public Optional<UtteranceId> said(Channel channel, String postId) {
        return outbox.standing(channel, postId).map(parcel -> parcel.what().utterance());
    }

    /**
     * Whether it is a reply of which we did not know yet that it stands there: because its platform tells of it before it
     * has answered us, because it never answered, or because an office put there by hand what was handed over. From now on
     * it is known. In the caller's transaction.
     *
     * @param post of an account of ours, below the complaint
     */
    public boolean recognised(ComplaintId complaint, Post post) {
        List<Parcel> same = outbox.withoutAPost(complaint).stream()
                .filter(parcel -> parcel.what().channel().equals(post.channel()))
                .toList();
        Optional<Parcel> part = same.stream()
                .filter(parcel -> says(letters.words(parcel), post.text()))
                .findFirst();
        List<Parcel> found = part.map(List::of)
                .orElseGet(() -> same.stream()
                        .filter(parcel -> says(letters.whole(parcel), post.text()))
                        .toList());
        found.forEach(parcel -> arrival.of(parcel, new Sent.Published(post.id(), post.permalink(), post.postedAt())));
        if (!found.isEmpty()) {
            bell.ring();
        }
        return !found.isEmpty();
    }

    private static boolean says(Optional<String> ours, String theirs) {
        return ours.filter(words -> SameWords.are(words, theirs)).isPresent();
    }
}
