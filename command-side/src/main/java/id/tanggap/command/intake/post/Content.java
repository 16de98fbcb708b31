package id.tanggap.command.intake.post;

import id.tanggap.events.complaint.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one change of a delivery turned out to be. Reasons never carry what a citizen wrote: they are stored and shown in
 * clear text.
 */
public sealed interface Content {

    /** Who wrote it, as far as it can be told. */
    @Nullable
    Author author();

    /** Of what conversation it is, where it must be handled in the order of its conversation. */
    @Nullable
    String conversation();

    /**
     * A post with all that matters.
     *
     * @param whoWrote what the platform is to be asked because it did not say who wrote it; the post need not wait for it
     * @param above the post that this one answers, as far as it is known
     */
    record Complete(Post post, @Nullable Question whoWrote, Above above) implements Content {

        public Complete(Post post) {
            this(post, null, new Above.Nothing());
        }

        /** The post that would become a complaint: the one above it, where the platform showed that. */
        public Post subject() {
            return above instanceof Above.Shown(Post shown) ? shown : post;
        }

        @Override
        public Author author() {
            return post.author();
        }

        @Override
        public String conversation() {
            return post.conversation();
        }
    }

    /**
     * A post was written anew.
     *
     * @param post as it is now, under the id that it had from the beginning
     * @param at when it was changed
     */
    record Edited(Post post, Instant at) implements Content {

        @Override
        public Author author() {
            return post.author();
        }

        @Override
        public String conversation() {
            return post.conversation();
        }
    }

    /**
     * No complaint.
     *
     * @param detail what the reason alone does not say, such as the platform's name for it
     * @param post what it would be if it were one; none if there is nothing that could be
     */
    record Ignored(
            WhyIgnored why,
            @Nullable String detail,
            @Nullable Author author,
            @Nullable Post post) implements Content {

        @Override
        public @Nullable String conversation() {
            return null;
        }

        /** Nothing in it that could be a complaint. */
        public static Ignored by(@Nullable Author author, WhyIgnored why) {
            return new Ignored(why, null, author, null);
        }

        /** Something that somebody may take in after all. */
        public static Ignored post(Post post, WhyIgnored why) {
            return new Ignored(why, null, post.author(), post);
        }

        /** Not about what anybody wrote. */
        public static Ignored notice(String detail) {
            return new Ignored(WhyIgnored.PLATFORM_NOTICE, detail, null, null);
        }
    }

    /** An operator must look: it may be a complaint that we do not understand. */
    record Unreadable(WhyParked why, @Nullable Author author) implements Content {

        @Override
        public @Nullable String conversation() {
            return null;
        }
    }

    /** The platform must be asked first. */
    record Incomplete(
            Question question,
            String conversation,
            @Nullable Author author) implements Content {}

    /**
     * What became of a message of ours.
     *
     * @param mark what we gave it along, to know it by
     * @param code why it failed, as the platform calls it
     */
    record MessageStatus(
            Channel channel,
            String postId,
            Reached reached,
            @Nullable String mark,
            @Nullable String code,
            Instant at) implements Content {

        /** How far it came; notices of it may come in any order. */
        public enum Reached {
            SENT,
            DELIVERED,
            READ,
            FAILED
        }

        @Override
        public @Nullable Author author() {
            return null;
        }

        @Override
        public @Nullable String conversation() {
            return null;
        }
    }

    /**
     * The platform no longer shows a post to everybody, or shows it again.
     *
     * @param at when that happened
     */
    record Visibility(
            Channel channel,
            String postId,
            Seen seen,
            String conversation,
            Instant at,
            @Nullable Author author) implements Content {

        /** How a post can be seen on its platform. */
        public enum Seen {
            /** It was deleted there. */
            GONE,
            /** It was hidden there, and may be shown again. */
            HIDDEN,
            /** It is no longer hidden. */
            AGAIN
        }
    }
}
