package id.tanggap.command.leader;

import id.tanggap.events.leader.LeaderOffice;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person in an office.
 *
 * @param since the first day
 * @param until the last day; null as long as nobody has said when it ends
 */
public record Term(
        PersonId person,
        Sealed name,
        LeaderOffice office,
        LocalDate since,
        @Nullable LocalDate until) {

    /** The same, put right or begun anew: what begins after the end has not ended. */
    Term followedBy(Term next) {
        boolean begunAnew = until != null && next.since.isAfter(until);
        return new Term(next.person, next.name, next.office, next.since, begunAnew ? null : until);
    }

    Term endingOn(LocalDate day) {
        return new Term(person, name, office, since, day);
    }
}
