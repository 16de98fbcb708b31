package id.tanggap.command.person;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.form.Who;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.person.PersonId;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Erasing a person over HTTP, by the pseudonym or by a complaint, which is what an operator knows. */
@RestController
final class ErasureController {

    private final Erasure erasure;
    private final EventStore events;

    ErasureController(Erasure erasure, EventStore events) {
        this.erasure = erasure;
        this.events = events;
    }

    /**
     * The person is erased, now or before.
     *
     * @param complaints of the person; no view keeps a text of them
     */
    record Erased(String person, List<String> complaints) {}

    @PostMapping("/api/persons/{personId}/erase")
    Erased erase(@PathVariable String personId, @AuthenticationPrincipal StaffMember member) {
        return erase(person(personId), member);
    }

    @PostMapping("/api/complaints/{id}/erase-citizen")
    Erased eraseCitizen(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
        return erase(citizenOf(id), member);
    }

    private Erased erase(PersonId person, StaffMember member) {
        return new Erased(
                person.value(),
                erasure.erase(person, Who.acts(member)).stream()
                        .map(ComplaintId::value)
                        .toList());
    }

    private static PersonId person(String id) {
        try {
            return new PersonId(id);
        } catch (IllegalArgumentException notAnId) {
            throw unknown("person", "Bukan id orang (pseudonim).", "Not a person's id (pseudonym).");
        }
    }

    private PersonId citizenOf(String id) {
        return events.readEvents("complaint:" + id, 0)
                .asStream()
                .findFirst()
                .map(first -> ((ComplaintCaptured) first.getPayload()).citizen())
                .orElseThrow(
                        () -> unknown("complaint", "Tidak ada aduan dengan id itu.", "No complaint has such an id."));
    }

    private static Problem unknown(String what, String indonesian, String english) {
        return new Problem(HttpStatus.NOT_FOUND, "unknown-" + what, new Bilingual(indonesian, english));
    }
}
