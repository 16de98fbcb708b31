package id.tanggap.events.leader;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A person is in an office. It happens again when the name, the office or the day was put right, and when a new term begins
 * after the end of the one before.
 *
 * @param since the first day of office
 */
@Revision("1")
public record LeaderRegistered(
        LeaderId leader, PersonId person, Sealed name, LeaderOffice office, LocalDate since, Actor by, Instant at)
        implements LeaderEvent {}
