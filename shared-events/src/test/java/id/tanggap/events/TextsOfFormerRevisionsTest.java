package id.tanggap.events;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintEscalated;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.eventstore.StoredEvent;
import id.tanggap.eventstore.kurrent.KurrentConnection;
import id.tanggap.eventstore.kurrent.KurrentEventStorageEngine;
import id.tanggap.eventstore.kurrent.KurrentHistory;
import id.tanggap.eventstore.kurrent.server.Cluster;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.EventSerializer;
import id.tanggap.eventstore.serialization.JsonUpcaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.Test;

/** A store that changes nothing that it holds: what lies there in the clear is sealed whenever it is read. */
class TextsOfFormerRevisionsTest {

    private static final String STREAM = "complaint:djrjn50g61193ab3gwegzjqsb2";

    @Test
    void nothingThatEventStoreDbHoldsInTheClearIsLost() throws IOException {
        try (Cluster cluster = Cluster.start(1);
                KurrentConnection connection =
                        KurrentConnection.to(cluster.connectionString()).open()) {
            new KurrentHistory(connection, "tanggap.")
                    .append(List.of(
                            stored(0, "complaint.captured", "1"),
                            stored(1, "complaint.resolved", "1"),
                            stored(2, "complaint.escalated", "1")));

            List<Object> read = engine(connection)
                    .readEvents(STREAM, 0)
                    .asStream()
                    .<Object>map(DomainEventMessage::getPayload)
                    .toList();

            Sealed shown =
                    ((ComplaintResolved) read.get(1)).evidence().getFirst().url();
            PersonId citizen = ((ComplaintCaptured) read.get(0)).citizen();
            assertThat(shown).isEqualTo(new Sealed(citizen, "s1.<https://foto.example.go.id/lubang.jpg>"));
            assertThat(((ComplaintEscalated) read.get(2)).reason()).isEqualTo(new Sealed(citizen, "s1.<reason>"));
            assertThat(engine(connection).readEvents(null, false))
                    .extracting(EventMessage::getPayload)
                    .isEqualTo(read);
        }
    }

    private static KurrentEventStorageEngine engine(KurrentConnection connection) {
        EventSerializer serializer = new EventSerializer(EventRegistry.of(EventCatalogue.types()));
        AtomicReference<KurrentEventStorageEngine> engine = new AtomicReference<>();
        Sealing sealing = Sealing.forTheCitizen(
                stream -> engine.get().readEvents(stream, 0).next().getPayload(),
                (subject, text) -> "s1.<" + text + ">");
        engine.set(KurrentEventStorageEngine.builder(connection, serializer, serializer)
                .streamPrefix("tanggap.")
                .upcasterChain(new EventUpcasterChain(EarlierRevisions.all(sealing).stream()
                        .map(earlier -> JsonUpcaster.ofPlain(
                                earlier.event(), earlier.stored(), earlier.next(), earlier.change()))
                        .toList()))
                .build());
        return engine.get();
    }

    private static StoredEvent stored(long sequence, String name, String revision) throws IOException {
        return new StoredEvent(
                null,
                "Complaint",
                STREAM,
                sequence,
                "00000000-0000-0000-0000-00000000000" + sequence,
                Instant.parse("2026-03-02T01:16:00Z"),
                name,
                revision,
                Files.readString(Path.of("src/test/resources/golden", name, revision + ".json")),
                "{}");
    }
}
