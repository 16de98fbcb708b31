package id.tanggap.events.complaint;

import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What the government said stands on the platform, put there by us or by hand.
 *
 * @param postId the platform's id of the reply; sealed, because some platforms write the citizen's number into it
 * @param permalink where it can be seen, if anywhere
 * @param publishedAt since when it stands there
 * @param at when we knew
 */
@Revision("1")
public record ReplyPublished(
        ComplaintId complaint,
        UtteranceId utterance,
        @Nullable Sealed postId,
        @Nullable Sealed permalink,
        Instant publishedAt,
        Instant at)
        implements ComplaintEvent {}
