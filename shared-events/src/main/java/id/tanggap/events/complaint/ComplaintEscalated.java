package id.tanggap.events.complaint;

import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody higher has to look.
 *
 * @param missed the deadline that brought it up; null when somebody did
 * @param reason why somebody did; null where a deadline did
 */
@Revision("2")
public record ComplaintEscalated(
        ComplaintId complaint,
        UtteranceId utterance,
        EscalationLevel level,
        @Nullable DeadlineKind missed,
        @Nullable Sealed reason,
        Actor by,
        Instant at)
        implements ComplaintEvent, Utterance {}
