package id.tanggap.events.complaint;

import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Whoever said something wrote it anew. What it said before stays with the event that first told it.
 *
 * @param utterance which one, the citizen's first post included
 * @param words as they are now
 * @param editedAt when they were changed
 * @param at when that was received
 */
@Revision("1")
public record MessageEdited(ComplaintId complaint, UtteranceId utterance, Sealed words, Instant editedAt, Instant at)
        implements ComplaintEvent {}
