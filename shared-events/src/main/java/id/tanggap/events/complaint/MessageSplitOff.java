package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Staff found that a message is about something else; it became a complaint of its own.
 *
 * @param into that one
 */
@Revision("1")
public record MessageSplitOff(ComplaintId complaint, UtteranceId utterance, ComplaintId into, Actor by, Instant at)
        implements ComplaintEvent {}
