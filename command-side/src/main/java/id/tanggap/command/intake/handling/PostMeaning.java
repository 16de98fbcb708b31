package id.tanggap.command.intake.handling;

import id.tanggap.command.intake.journal.Outcome;
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
     * @param asComplaint whether it becomes a complaint of its own whatever else it might be
     * @throws NotTaken if the complaint that it belongs to does not take it
     * @throws NotYet if it cannot be told yet what becomes of it
     */
    Outcome of(Post post, @Nullable PlaceCode place, boolean asComplaint);

    /** That a post can no longer be seen on its platform, or again. */
    Outcome of(Visibility seen);

    /** What became of a message of ours. */
    Outcome of(MessageStatus status);

    /** The complaint to which the post would belong does not take it. Nothing may be committed of what was tried. */
    final class NotTaken extends RuntimeException {

        private final transient @Nullable Outcome instead;

        /** @param instead what becomes of it; none if it becomes a complaint of its own */
        public NotTaken(@Nullable Outcome instead, RuntimeException cause) {
            super(null, cause, false, false);
            this.instead = instead;
        }

        public @Nullable Outcome instead() {
            return instead;
        }
    }

    /** It cannot be done now; shortly perhaps. */
    final class NotYet extends RuntimeException {
        private final transient WhyParked why;

        public NotYet(WhyParked why, RuntimeException cause) {
            super(why.word(), cause, false, false);
            this.why = why;
        }

        public WhyParked why() {
            return why;
        }
    }
}
