package id.tanggap.eventstore.kurrent;

import id.tanggap.eventstore.EventStoreContract;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract of every event store here. */
class KurrentEventStoreTest extends EventStoreContract {

    private final List<AutoCloseable> opened = new ArrayList<>();
    private TestServer.Place place;

    @BeforeEach
    void begin() {
        KurrentConnection connection = TestServer.connect();
        opened.add(connection);
        place = TestServer.newPlace(connection);
    }

    @AfterEach
    void closeAll() throws Exception {
        TestServer.closeAll(opened);
    }

    @Override
    protected EventStore open() {
        KurrentConnection connection = TestServer.connect();
        KurrentEventStore store = KurrentEventStore.builder(
                        place.engine(connection, SERIALIZER).build())
                .build();
        opened.add(store);
        opened.add(connection);
        return store;
    }
}
