package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * What the government said came further than to the platform. Few platforms tell it, and not of everybody.
 *
 * @param reachedAt when it came there
 * @param at when we knew
 */
@Revision("1")
public record ReplyReached(
        ComplaintId complaint, UtteranceId utterance, ReplyReach reach, Instant reachedAt, Instant at)
        implements ComplaintEvent {}
