package id.tanggap.command.intake.capture;

import id.tanggap.command.intake.post.Content.MessageStatus;
import id.tanggap.command.intake.post.Post;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.person.PersonId;
import java.util.Optional;

/** What goes out to the platforms, as far as it matters to what comes in. All of it in the caller's transaction. */
public interface Outgoing {

    /** A post became a complaint: it will be answered where it stands. */
    void standsAt(ComplaintId complaint, PersonId citizen, Post post);

    /**
     * A leader names the account to which this post came, below the post of a complaint that names nobody: that account
     * answers below the leader's words.
     */
    void isSummoned(ComplaintId complaint, Post by);

    /** Whether a post of ours below a complaint is what we sent, or handed over, and so no other answer. */
    boolean isOurs(ComplaintId complaint, Post post);

    /** What was said by us in this post; nothing if it is none that went out from here, or was put there for us by hand. */
    Optional<UtteranceId> said(Channel channel, String postId);

    /** What became of a message of ours. */
    void reached(MessageStatus status);
}
