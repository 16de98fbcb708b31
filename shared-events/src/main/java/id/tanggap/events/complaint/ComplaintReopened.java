package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** It goes on with the OPD that held it last. */
@Revision("1")
public record ComplaintReopened(ComplaintId complaint, Actor by, Instant at) implements ComplaintEvent {}
