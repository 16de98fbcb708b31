package id.tanggap.eventstore.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import id.tanggap.eventstore.StoredEvent;
import id.tanggap.eventstore.TestDatabase;
import id.tanggap.eventstore.postgres.PostgresEventStorageEngine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.JsonNode;

/**
 * How an event grows up: revision 1 had one text for the place, revision 2 splits it, and later the event got a better
 * name. What is stored stays as it was.
 */
class JsonUpcasterTest {

    private static final JsonUpcaster PLACE_IN_TWO_PARTS = JsonUpcaster.of("complaint-placed", "1", "2", event -> {
        String[] place = event.remove("place").asString().split(", ", 2);
        return event.put("village", place[0]).put("district", place[1]);
    });

    private static final JsonUpcaster BETTER_NAME =
            JsonUpcaster.renaming("complaint-placed", "2", "complaint-located", "1", event -> event);

    @Test
    void anOldEventIsReadAsWhatItIsCalledAndLooksLikeToday() {
        try (HikariDataSource dataSource = TestDatabase.migrated()) {
            engine(dataSource, Map.of("complaint-placed", Placed.class))
                    .appendEvents(
                            new GenericDomainEventMessage<>("Complaint", "c-1", 0, new Placed("Suka Maju, Cibadak")));

            PostgresEventStorageEngine today = engine(dataSource, Map.of("complaint-located", Located.class));

            assertThat(today.readEvents("c-1").next().getPayload()).isEqualTo(new Located("Suka Maju", "Cibadak"));
            assertThat(today.readEvents(null, false).findFirst().orElseThrow().getPayload())
                    .isEqualTo(new Located("Suka Maju", "Cibadak"));
            assertThat(new JdbcTemplate(dataSource).queryForMap("select name, revision, payload from event"))
                    .containsEntry("name", "complaint-placed")
                    .containsEntry("revision", "1")
                    .containsEntry("payload", "{\"place\":\"Suka Maju, Cibadak\"}");
        }
    }

    @Test
    void aStepMayBeSaidWithoutJson() {
        JsonUpcaster step = JsonUpcaster.ofPlain("complaint-placed", null, "1", event -> {
            event.put("village", event.remove("place"));
            event.put("at", List.of(1, 2L, true));
        });
        StoredEvent stored = new StoredEvent(
                null,
                null,
                null,
                null,
                "e-1",
                Instant.EPOCH,
                "complaint-placed",
                null,
                "{\"place\":\"Cibadak\"}",
                "{}");
        EventSerializer serializer = new EventSerializer(EventRegistry.of(Map.of("complaint-placed", Placed.class)));

        IntermediateEventRepresentation upcast = step.upcast(
                        Stream.of(new InitialEventRepresentation(stored.asTrackedEvent(), serializer)))
                .findFirst()
                .orElseThrow();

        assertThat(upcast.getType().getRevision()).isEqualTo("1");
        assertThat(upcast.getData(JsonNode.class).getData()).hasToString("{\"village\":\"Cibadak\",\"at\":[1,2,true]}");
    }

    private static PostgresEventStorageEngine engine(HikariDataSource dataSource, Map<String, Class<?>> events) {
        EventSerializer serializer = new EventSerializer(EventRegistry.of(events));
        return PostgresEventStorageEngine.builder(
                        dataSource, new JdbcTransactionManager(dataSource), serializer, serializer)
                .upcasterChain(new EventUpcasterChain(PLACE_IN_TWO_PARTS, BETTER_NAME))
                .build();
    }

    @Revision("1")
    record Placed(String place) {}

    @Revision("1")
    record Located(String village, String district) {}
}
