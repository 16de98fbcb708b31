package id.tanggap.command.person;

import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.person.PersonId;
import java.util.List;

/**
 * What a part of the command side keeps of people outside of the events. Every bean of this type is asked when a person
 * is erased, possibly more than once for the same person.
 */
public interface Traces {

    /** The complaints that began with a post of this person. */
    List<ComplaintId> complaintsOf(PersonId person);

    /** Takes out all that is kept of this person in clear text. Again and again changes nothing. */
    void scrub(PersonId person);
}
