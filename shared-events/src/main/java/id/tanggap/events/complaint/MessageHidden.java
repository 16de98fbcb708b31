package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Everybody is told that there is a message, and no longer what it says. What it counts for stays.
 *
 * @param utterance which one, the citizen's first post included
 * @param digest of its words: proof of which they were
 */
@Revision("1")
public record MessageHidden(
        ComplaintId complaint, UtteranceId utterance, HidingReason reason, WordsDigest digest, Actor by, Instant at)
        implements ComplaintEvent {}
