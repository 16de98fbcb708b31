package id.tanggap.command.person;

import id.tanggap.command.person.erasure.ErasePerson;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.person.PersonId;
import id.tanggap.eventstore.shredding.PersonalData;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/**
 * Erases a person. First it is an event, then the key goes: should the machine stop in between, the reaction on the
 * event destroys the key.
 */
@Component
class Erasure {

    private final CommandGateway commands;
    private final PersonalData personalData;
    private final List<Traces> traces;
    private final Clock clock;

    Erasure(CommandGateway commands, PersonalData personalData, List<Traces> traces, Clock clock) {
        this.commands = commands;
        this.personalData = personalData;
        this.traces = List.copyOf(traces);
        this.clock = clock;
    }

    /**
     * When this returns nobody can open a text about the person any more.
     *
     * @return the complaints of the person, which are redacted next
     */
    List<ComplaintId> erase(PersonId person, Actor by) {
        commands.sendAndWait(new ErasePerson(person, by, clock.instant()));
        destroyKey(person);
        return complaintsOf(person);
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
