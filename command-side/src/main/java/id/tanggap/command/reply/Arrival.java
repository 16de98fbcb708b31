package id.tanggap.command.reply;

import id.tanggap.command.intake.Vault;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.person.PersonId;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down that a parcel stands on its platform, and at once that this post is handled: when a webhook brings it, it is
 * no other answer, and what a citizen writes below it belongs to its complaint.
 */
class Arrival {

    /** Remembers that a post is the government's reply to a complaint. */
    @FunctionalInterface
    interface HandledPosts {

        void answered(Channel channel, String postId, ComplaintId complaint);
    }

    private final Outbox outbox;
    private final HandledPosts posts;
    private final Vault vault;
    private final Function<ComplaintId, PersonId> citizens;
    private final TransactionTemplate transaction;

    Arrival(
            Outbox outbox,
            HandledPosts posts,
            Vault vault,
            Function<ComplaintId, PersonId> citizens,
            TransactionTemplate transaction) {
        this.outbox = outbox;
        this.posts = posts;
        this.vault = vault;
        this.citizens = citizens;
        this.transaction = transaction;
    }

    /** In the caller's transaction, if there is one. */
    void of(Parcel parcel, Sent.Published where) {
        Channel channel = parcel.what().channel();
        ComplaintId complaint = parcel.what().complaint();
        PersonId citizen = citizens.apply(complaint);
        String permalink = where.permalink();
        transaction.executeWithoutResult(_ -> {
            outbox.published(
                    parcel.id(),
                    new Outbox.Standing(
                            citizen,
                            Outbox.digest(channel, where.postId()),
                            vault.seal(citizen, where.postId()),
                            permalink == null ? null : vault.seal(citizen, permalink),
                            where.at()));
            posts.answered(channel, where.postId(), complaint);
        });
    }
}
