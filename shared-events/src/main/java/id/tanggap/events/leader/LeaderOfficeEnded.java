package id.tanggap.events.leader;

import id.tanggap.events.complaint.Actor;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The leader is in office no longer than that. It happens again when the day was put right.
 *
 * @param until the last day of office, which may be to come
 */
@Revision("1")
public record LeaderOfficeEnded(LeaderId leader, LocalDate until, Actor by, Instant at) implements LeaderEvent {}
