package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * What the government said goes out to the platform, below the citizen's own post.
 *
 * @param utterance what was said
 * @param account that says it there
 */
@Revision("1")
public record ReplyToPublish(ComplaintId complaint, UtteranceId utterance, OfficialAccount account, Instant at)
        implements ComplaintEvent {}
