package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The citizen did not answer the question of the OPD for as long as the policy waits; the OPD's clock goes on. */
@Revision("1")
public record CitizenKeptSilent(ComplaintId complaint, Instant at) implements ComplaintEvent {}
