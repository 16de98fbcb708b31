package id.tanggap.eventstore.kurrent;

import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.EventSerializer;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Axon's own contract. */
class KurrentEventStorageEngineTest
        extends AbstractEventStorageEngineTest<KurrentEventStorageEngine, KurrentEventStorageEngine.Builder> {

    private final EventSerializer serializer = new EventSerializer(EventRegistry.of(Map.of("text", String.class)));
    private KurrentConnection connection;
    private TestServer.Place place;

    @BeforeEach
    void open() {
        connection = TestServer.connect();
        place = TestServer.newPlace(connection);
        setTestSubject(createEngine());
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Override
    protected KurrentEventStorageEngine createEngine(UnaryOperator<KurrentEventStorageEngine.Builder> customization) {
        return customization.apply(place.engine(connection, serializer)).build();
    }
}
