package id.tanggap.events.complaint;

import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants that a message is no longer shown to everybody, because it is about them. Nothing is kept of who asked:
 * the answer stands where the message stood.
 *
 * @param utterance which one, the citizen's first post included
 * @param by {@link Actor.Kind#CITIZEN} for its author, who has proved it; the system for anybody else
 * @param grounds in the words of who asked, under the key of the complaint's citizen; null where nothing was said
 * @param decideBy by when somebody has to decide, under the policy in force
 */
@Revision("1")
public record HidingAsked(
        ComplaintId complaint,
        UtteranceId utterance,
        @Nullable Sealed grounds,
        Instant decideBy,
        Actor by,
        Instant at) implements ComplaintEvent {}
