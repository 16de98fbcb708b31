package id.tanggap.command.complaint;

import static id.tanggap.command.complaint.GivenComplaint.HEALTH;
import static id.tanggap.command.complaint.GivenComplaint.ID;
import static id.tanggap.command.complaint.GivenComplaint.LATER;
import static id.tanggap.command.complaint.GivenComplaint.MAYOR;
import static id.tanggap.command.complaint.GivenComplaint.PUBLIC_WORKS;
import static id.tanggap.command.complaint.GivenComplaint.PUBLIC_WORKS_HEAD;
import static id.tanggap.command.complaint.GivenComplaint.assignedTo;
import static id.tanggap.command.complaint.GivenComplaint.sealed;
import static id.tanggap.command.complaint.GivenComplaint.utterance;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.EventCatalogue;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.ComplaintAcknowledged;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintCategorised;
import id.tanggap.events.complaint.ComplaintEscalated;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintLocated;
import id.tanggap.events.complaint.ComplaintSupported;
import id.tanggap.events.complaint.ComplaintTagged;
import id.tanggap.events.complaint.ComplaintWithheld;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.DeadlineMissed;
import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.MessageBy;
import id.tanggap.events.complaint.MessageEdited;
import id.tanggap.events.complaint.MessageMeaning;
import id.tanggap.events.complaint.MessageReceived;
import id.tanggap.events.complaint.MessageRemoved;
import id.tanggap.events.complaint.PassagesMasked;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.complaint.Removal;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.complaint.WithholdReason;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.eventstore.golden.GoldenFiles;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.EventSerializer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private final EventSerializer serializer = new EventSerializer(EventRegistry.merged(List.of(
            EventRegistry.of(EventCatalogue.types()),
            EventRegistry.of(Map.of(ComplaintState.STORED_AS, ComplaintState.class)))));
    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();

    @Test
    void nothingOfAStateIsLostWhenItIsStored() {
        ComplaintState state = eventful().state();

        ComplaintState read = serializer.deserialize(serializer.serialize(state, String.class));

        assertThat(read).isEqualTo(state);
    }

    @Test
    void aLongComplaintIsReadFromItsSnapshotAndWhatFollowed() {
        List<ComplaintEvent> past = eventful().past();
        store(0, past);
        ComplaintSnapshots.in(events).scheduleSnapshot(ComplaintState.class, ID.toString());
        ComplaintAnswered last = new ComplaintAnswered(
                ID, utterance("last"), PUBLIC_WORKS, sealed("selesai besok"), null, PUBLIC_WORKS_HEAD, LATER);
        store(past.size(), List.of(last));

        assertThat(events.readEvents(ID.toString()).asStream().map(DomainEventMessage::getPayload))
                .hasSize(2)
                .first()
                .isInstanceOf(ComplaintState.class);
        assertThat(new Complaints(events).find(ID))
                .contains(ComplaintState.evolve(eventful().state(), last));
    }

    /** An old snapshot is passed over by its revision alone: forget it, and decisions rest on what is not there. */
    @Test
    void aStateIsStoredAndReadAsItsGoldenFilesShow() {
        assertThat(GoldenFiles.problemsOfSnapshots(
                        Path.of("src/test/resources/golden"),
                        EventRegistry.of(Map.of(ComplaintState.STORED_AS, ComplaintState.class))))
                .isEmpty();
    }

    private static GivenComplaint eventful() {
        GivenComplaint complaint = assignedTo(PUBLIC_WORKS)
                .and(
                        new ComplaintCategorised(ID, new CategoryId("jalan"), PUBLIC_WORKS_HEAD, LATER),
                        new ComplaintLocated(
                                ID, new PlaceCode("36.04.05"), sealed("Jl. Raya 1"), PUBLIC_WORKS_HEAD, LATER),
                        new ComplaintTagged(ID, utterance("tag"), HEALTH, TagRole.SUPPORTING, null, MAYOR, LATER),
                        new ComplaintAcknowledged(ID, PUBLIC_WORKS, PUBLIC_WORKS_HEAD, LATER),
                        new ComplaintAnswered(
                                ID,
                                utterance("answer"),
                                PUBLIC_WORKS,
                                sealed("sedang dicek"),
                                null,
                                PUBLIC_WORKS_HEAD,
                                LATER),
                        new MessageReceived(
                                ID,
                                utterance("word"),
                                MessageBy.of(new OpdId("perumdam")),
                                MessageMeaning.OFFICE_WORD,
                                sealed("pipa kami"),
                                null,
                                LATER,
                                LATER),
                        new MessageEdited(ID, utterance("answer"), sealed("sudah dicek"), LATER, LATER),
                        new MessageRemoved(ID, utterance("word"), Removal.HIDDEN, LATER),
                        new PassagesMasked(ID, List.of(sealed("Joko")), PUBLIC_WORKS_HEAD, LATER),
                        new ComplaintWithheld(ID, WithholdReason.PERSONAL_DATA, MAYOR, LATER),
                        new DeadlineMissed(ID, PUBLIC_WORKS, DeadlineKind.RESOLUTION, LATER, LATER),
                        new ComplaintEscalated(
                                ID,
                                utterance("escalate"),
                                EscalationLevel.SEKDA,
                                null,
                                sealed("lewat waktu"),
                                MAYOR,
                                LATER),
                        new InformationRequested(
                                ID,
                                utterance("ask"),
                                PUBLIC_WORKS,
                                sealed("di RT berapa?"),
                                null,
                                PUBLIC_WORKS_HEAD,
                                LATER));
        IntStream.range(0, 60)
                .mapToObj(i -> new ComplaintSupported(ID, new PersonId("citizen00000000000001" + (100 + i)), LATER))
                .forEach(complaint::and);
        return complaint;
    }

    private void store(long firstSequence, List<ComplaintEvent> some) {
        for (int i = 0; i < some.size(); i++) {
            events.publish(new GenericDomainEventMessage<>("complaint", ID.toString(), firstSequence + i, some.get(i)));
        }
    }
}
