package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What the government said did not get out to the platform, and is tried no more. Until it is out, it is no answer. */
@Revision("1")
public record ReplyFailed(ComplaintId complaint, UtteranceId utterance, ReplyFailure failure, Instant at)
        implements ComplaintEvent {}
