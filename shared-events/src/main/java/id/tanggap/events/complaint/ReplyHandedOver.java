package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What the government said is put on the platform by the office's own hand, because the program may not or cannot. */
@Revision("1")
public record ReplyHandedOver(ComplaintId complaint, UtteranceId utterance, HandOver because, Instant at)
        implements ComplaintEvent {}
