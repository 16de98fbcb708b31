package id.tanggap.command.intake.handling;

import id.tanggap.command.intake.journal.Outcome;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Content.MessageStatus;
import id.tanggap.command.intake.post.Content.Visibility;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.events.complaint.PlaceCode;
import org.jspecify.annotations.Nullable;

/**
 * Lets a post have its consequence, in the transaction of the caller. A post that was handled before has none, and the
 * same outcome.
 */
public interface PostMeaning {

    /** Which place the post's own words name for certain. Asks the gazetteer: to be called before a transaction begins. */
    @Nullable
    PlaceCode placeIn(Post post);

    /**
     * @param place in which the post that would become a complaint says that it is
     * @throws NotYet if it cannot be told yet what becomes of it
     */
    Outcome of(Content.Complete read, @Nullable PlaceCode place);

    /** It becomes a complaint of its own, whatever else it might be. */
    Outcome asComplaint(Post post, @Nullable PlaceCode place);

    /** That a post was written anew. */
    Outcome of(Content.Edited edited, @Nullable PlaceCode place);

    /** That a post can no longer be seen on its platform, or again. */
    Outcome of(Visibility seen);

    /** What became of a message of ours. */
    Outcome of(MessageStatus status);

    /** It cannot be done now; shortly perhaps. */
    final class NotYet extends RuntimeException {
        private final transient WhyParked why;

        public NotYet(WhyParked why) {
            super(why.word(), null, false, false);
            this.why = why;
        }

        public NotYet(WhyParked why, RuntimeException cause) {
            super(why.word(), cause, false, false);
            this.why = why;
        }

        public WhyParked why() {
            return why;
        }
    }
}
