package id.tanggap.eventstore.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import id.tanggap.eventstore.TestDatabase;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.EventSerializer;
import id.tanggap.eventstore.serialization.JsonUpcaster;
import id.tanggap.eventstore.serialization.TokenSerializer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

class DeadLetterQueuesTest {

    private static final EventUpcaster STREET_BECAME_PLACE =
            JsonUpcaster.ofPlain("lamp-broke", "1", "2", lamp -> lamp.put("place", lamp.remove("street")));

    @Test
    void anEventThatWasParkedInAnEarlierRevisionIsTriedAgainAsWhatItIsToday() {
        try (HikariDataSource dataSource = TestDatabase.migrated()) {
            EventMessage<?> event = new GenericDomainEventMessage<>(
                    "lamp", "lamp-1", 3, new LampBrokeThen("Jl. Raya"), Map.of("told", "so"));
            queue(dataSource, LampBrokeThen.class).enqueue("lamp-1", new GenericDeadLetter<>("lamp-1", event));

            SequencedDeadLetterQueue<EventMessage<?>> today = queue(dataSource, LampBroke.class, STREET_BECAME_PLACE);

            List<Object> tried = new ArrayList<>();
            today.process(letter -> {
                tried.add(letter.message().getPayloadType());
                tried.add(letter.message().getPayload());
                tried.add(letter.message().getMetaData().get("told"));
                return Decisions.evict();
            });
            assertThat(tried).containsExactly(LampBroke.class, new LampBroke("Jl. Raya"), "so");
            assertThat(today.size()).isZero();
        }
    }

    private static SequencedDeadLetterQueue<EventMessage<?>> queue(
            HikariDataSource dataSource, Class<?> event, EventUpcaster... upcasters) {
        return new DeadLetterQueues(
                        new SpringDataSourceConnectionProvider(dataSource),
                        new SpringTransactionManager(new JdbcTransactionManager(dataSource)),
                        new ParkedEventSerializer(
                                new EventSerializer(EventRegistry.of(Map.of("lamp-broke", event))),
                                new EventUpcasterChain(upcasters)),
                        new TokenSerializer("org.axonframework", "id.tanggap.eventstore"),
                        new ParkedLetterTable(dataSource))
                .of("routing");
    }

    @Revision("1")
    record LampBrokeThen(String street) {}

    @Revision("2")
    record LampBroke(String place) {}
}
