package id.tanggap.events.complaint;

import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A post became a complaint.
 *
 * @param inReplyTo the complaint whose post this one answers
 * @param postId the platform's id of the post; sealed, because some platforms write the author's number into it
 * @param author the name or handle that the post shows
 * @param contact how to reach the author outside of the platform
 * @param tagged the official accounts that the post names, in its order
 * @param postedAt when the citizen posted
 * @param at when it was captured
 */
@Revision("1")
public record ComplaintCaptured(
        ComplaintId complaint,
        TrackingCode trackingCode,
        Channel channel,
        Origin origin,
        Sealed postId,
        @Nullable ComplaintId inReplyTo,
        @Nullable Sealed permalink,
        PersonId citizen,
        @Nullable Sealed author,
        @Nullable Sealed contact,
        Sealed text,
        @Nullable Sealed address,
        List<OfficialAccount> tagged,
        Instant postedAt,
        Actor by,
        Instant at)
        implements ComplaintEvent {}
