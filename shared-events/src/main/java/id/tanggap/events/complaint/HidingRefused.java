package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What somebody asked to have hidden stays, or is shown again. */
@Revision("1")
public record HidingRefused(ComplaintId complaint, UtteranceId utterance, HidingRefusal reason, Actor by, Instant at)
        implements ComplaintEvent {}
