package id.tanggap.command.person;

import id.tanggap.command.decision.Grants;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.person.erasure.ErasePerson;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.person.PersonId;
import id.tanggap.eventstore.shredding.PersonalData;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Erases a person. First it is an event, then the key goes: should the machine stop in between, the reaction on the
 * event destroys the key.
 */
@Component
class Erasure {

    private final Grants grants;
    private final PersonalData personalData;
    private final List<Traces> traces;
    private final Identities identities;
    private final Clock clock;

    Erasure(Grants grants, PersonalData personalData, List<Traces> traces, Identities identities, Clock clock) {
        this.grants = grants;
        this.personalData = personalData;
        this.traces = List.copyOf(traces);
        this.identities = identities;
        this.clock = clock;
    }

    /**
     * When this returns nobody can open a text about the person any more, in whatever way the person was known.
     *
     * @return the complaints of the person, which are redacted next
     */
    List<ComplaintId> erase(PersonId person, Actor by) {
        Set<PersonId> all = identities.allOf(person);
        for (PersonId each : all) {
            grants.grant(new ErasePerson(each, by, clock.instant()));
            destroyKey(each);
        }
        return all.stream()
                .flatMap(each -> complaintsOf(each).stream())
                .distinct()
                .toList();
    }

    /** The others that the person is: who stopped after the first of them goes on with these. */
    void eraseKin(PersonId person, Actor by) {
        for (PersonId each : identities.allOf(person)) {
            if (!each.equals(person)) {
                grants.grant(new ErasePerson(each, by, clock.instant()));
            }
        }
    }

    void forgetNames(PersonId person) {
        identities.forget(person);
    }

    void destroyKey(PersonId person) {
        personalData.erase(person.toString());
    }

    void scrub(PersonId person) {
        traces.forEach(each -> each.scrub(person));
    }

    List<ComplaintId> complaintsOf(PersonId person) {
        return traces.stream()
                .flatMap(each -> each.complaintsOf(person).stream())
                .distinct()
                .toList();
    }
}
