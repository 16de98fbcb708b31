package id.tanggap.command.intake.journal;

import id.tanggap.command.intake.post.Post;

/**
 * Lets a post have its consequence, in the transaction of the caller. A post that was handled before has none, and the
 * same outcome.
 */
public interface PostMeaning {

    /**
     * @param asItsOwn whether a citizen's reply becomes a complaint of its own although it answers an earlier one
     * @throws FinishedComplaint if it could be added only to a finished one, and {@code asItsOwn} was false; nothing is
     *     to be committed then
     */
    Outcome of(Post post, boolean asItsOwn);

    /** The complaint to which the post would belong takes no more. */
    final class FinishedComplaint extends RuntimeException {
        public FinishedComplaint(RuntimeException cause) {
            super(cause);
        }
    }

    /** It cannot be done now; later perhaps. The reason says why without a word of the post. */
    final class NotYet extends RuntimeException {
        private final String reason;

        public NotYet(String reason, RuntimeException cause) {
            super(reason, cause);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }
}
