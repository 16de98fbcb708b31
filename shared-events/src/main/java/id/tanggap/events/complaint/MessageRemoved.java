package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Its platform no longer shows a message to everybody; so the public must not find it here either. Of the citizen's first
 * post {@link PostRemoved} tells.
 */
@Revision("1")
public record MessageRemoved(ComplaintId complaint, UtteranceId utterance, Removal removal, Instant at)
        implements ComplaintEvent {}
