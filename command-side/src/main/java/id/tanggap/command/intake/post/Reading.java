package id.tanggap.command.intake.post;

import org.jspecify.annotations.Nullable;

/**
 * What one change of a delivery turned out to be. Reasons never carry what a citizen wrote: they are stored and shown in
 * clear text.
 */
public sealed interface Reading {

    /** Who wrote it, as far as it can be told. */
    @Nullable
    Author author();

    record Complete(Post post) implements Reading {
        @Override
        public Author author() {
            return post.author();
        }
    }

    /** Nothing that could become a complaint. */
    record Ignored(String reason, @Nullable Author author) implements Reading {}

    /** An operator must look: it may be a complaint that we do not understand. */
    record Unreadable(String reason, @Nullable Author author) implements Reading {}

    /** The platform must be asked first. */
    record Incomplete(
            Question question,
            String conversation,
            @Nullable Author author) implements Reading {}
}
