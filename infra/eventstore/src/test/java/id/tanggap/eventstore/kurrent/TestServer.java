package id.tanggap.eventstore.kurrent;

import id.tanggap.eventstore.StoredEvent;
import id.tanggap.eventstore.kurrent.server.Cluster;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The server that the contract is tested with: the one that {@code -Dtanggap.test.eventstoredb} or
 * {@code TANGGAP_TEST_EVENTSTOREDB} names by its connection string, else a double of it.
 *
 * <p>A real server has other people's events, and keeps ours. So every test has streams of its own, and looks at nothing
 * that was there before it began.
 */
public final class TestServer {

    /** The system property. */
    public static final String PROPERTY = "tanggap.test.eventstoredb";

    private static @Nullable Cluster cluster;

    private TestServer() {}

    static String connectionString() {
        String named = System.getProperty(PROPERTY, System.getenv("TANGGAP_TEST_EVENTSTOREDB"));
        return named == null || named.isBlank() ? shared().connectionString() : named;
    }

    /** Ends with this process. */
    private static synchronized Cluster shared() {
        if (cluster == null) {
            cluster = Cluster.start(1);
        }
        return cluster;
    }

    static KurrentConnection connect() {
        return KurrentConnection.to(connectionString()).open();
    }

    /** A store that is not there yet, but for an event that marks where it begins and that nobody reads. */
    static Place newPlace(KurrentConnection connection) {
        String prefix = "contract." + UUID.randomUUID().toString().substring(0, 13) + ".";
        KurrentHistory history = new KurrentHistory(connection, prefix);
        StoredEvent mark = new StoredEvent(
                null, null, null, null, UUID.randomUUID().toString(), Instant.now(), "a-test-begins", null, "{}", "{}");
        history.append(List.of(mark));
        return new Place(prefix, LogPosition.ofToken(history.find(mark).orElseThrow()));
    }

    record Place(String prefix, @Nullable LogPosition origin) {

        KurrentEventStorageEngine.Builder engine(KurrentConnection connection, Serializer serializer) {
            // As the product has it, and as every server can.
            return KurrentEventStorageEngine.builder(connection, serializer, serializer)
                    .severalAggregates(SeveralAggregates.IN_TURN)
                    .streamPrefix(prefix)
                    .origin(origin);
        }
    }

    static void closeAll(List<? extends AutoCloseable> opened) throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }
}
