package id.tanggap.eventstore.kurrent;

import id.tanggap.eventstore.kurrent.server.Cluster;
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

    /** A store that is not there yet. */
    static Place newPlace(KurrentConnection connection) {
        String prefix = "contract." + UUID.randomUUID().toString().substring(0, 13) + ".";
        return new Place(prefix, new EventReads(connection, new StreamNames(prefix), null).head());
    }

    record Place(String prefix, @Nullable LogPosition origin) {

        KurrentEventStorageEngine.Builder engine(KurrentConnection connection, Serializer serializer) {
            return KurrentEventStorageEngine.builder(connection, serializer, serializer)
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
