package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A message, which was hidden, can be seen on its platform again. */
@Revision("1")
public record MessageRestored(ComplaintId complaint, UtteranceId utterance, Instant at) implements ComplaintEvent {}
