package id.tanggap.eventstore.kurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.eventstore.EventStoreAwayException;
import id.tanggap.eventstore.Happened;
import id.tanggap.eventstore.kurrent.server.Cluster;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.EventSerializer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes wrong on the first day. The client says "The connection is closed" for nearly all of it; the store says what is
 * wrong and what to do, at once where waiting is in vain.
 */
class KurrentFirstDayTest {

    private static final EventSerializer SERIALIZER =
            new EventSerializer(EventRegistry.of(Map.of("happened", Happened.class)));
    private static final String PASSWORD = "rahasia-sekali";

    private final List<AutoCloseable> opened = new ArrayList<>();

    @TempDir
    private Path directory;

    @AfterEach
    void close() throws Exception {
        TestServer.closeAll(opened);
    }

    private Cluster opened(Cluster cluster) {
        opened.add(cluster);
        return cluster;
    }

    private Cluster overTls() throws Exception {
        SelfSigned certificate = SelfSigned.in(directory);
        return opened(
                Cluster.with(1).tls(certificate.chain(), certificate.key()).start());
    }

    /** A writer and a reader are both told the same. */
    private void assertThatIsSaid(String connectionString, Duration patience, String indonesian, String english)
            throws Exception {
        KurrentConnection connection = KurrentConnection.to(connectionString)
                .deadline(Duration.ofSeconds(2))
                .patience(patience)
                .open();
        KurrentEventStore store = KurrentEventStore.builder(
                        KurrentEventStorageEngine.builder(connection, SERIALIZER, SERIALIZER)
                                .build())
                .build();
        opened.add(0, connection);
        opened.add(0, store);

        assertThatThrownBy(() ->
                        store.publish(new GenericDomainEventMessage<>("Thing", "first", 0, new Happened("first"))))
                .isInstanceOf(EventStoreAwayException.class)
                .hasMessageContaining(indonesian)
                .hasMessageContaining(english)
                .hasMessageNotContaining(PASSWORD);
        if (patience.compareTo(Duration.ofSeconds(5)) > 0) {
            try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
                assertThatThrownBy(() -> stream.hasNextAvailable(20, TimeUnit.SECONDS))
                        .isInstanceOf(EventStoreAwayException.class)
                        .hasMessageContaining(indonesian)
                        .hasMessageContaining(english);
            }
        }
    }

    /** What stays wrong is told long before this. */
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void aWrongPassword() throws Exception {
        Cluster cluster = opened(Cluster.with(1).user("admin", "another").start());

        assertThatIsSaid(
                cluster.connectionString("admin:" + PASSWORD + "@", "tls=false"),
                LONG,
                "menolak pengguna 'admin'",
                "refuses this user, 'admin'");
    }

    @Test
    void aCertificateThatIsNotTrusted() throws Exception {
        assertThatIsSaid(
                overTls().connectionString("admin:" + PASSWORD + "@", "tls=true"),
                LONG,
                "tidak dipercaya",
                "is not trusted");
    }

    @Test
    void plainTextToAServerWithTls() throws Exception {
        assertThatIsSaid(overTls().connectionString("", "tls=false"), LONG, "menuntut TLS", "speaks TLS");
    }

    @Test
    void tlsToAServerWithout() throws Exception {
        assertThatIsSaid(
                opened(Cluster.start(1)).connectionString("", "tls=true"),
                LONG,
                "tidak memakai TLS",
                "does not speak TLS");
    }

    @Test
    void aHostThatNobodyKnows() throws Exception {
        assertThatIsSaid(
                "esdb://no-such-host.invalid:2113?tls=false&maxDiscoverAttempts=1&discoveryInterval=50",
                LONG,
                "nama host 'no-such-host.invalid' tidak dikenal",
                "'no-such-host.invalid' is not known");
    }

    @Test
    void aPortAtWhichNobodyListens() throws Exception {
        assertThatIsSaid(
                "esdb://127.0.0.1:" + unusedPort() + "?tls=false&maxDiscoverAttempts=1&discoveryInterval=50",
                Duration.ofMillis(200),
                "tidak ada yang mendengarkan",
                "nobody listens");
    }

    /** As in a restart of the others: they come back, whatever is wrong with the name of the first. */
    @Test
    void aPortAtWhichNobodyListensYetBesideANameThatNobodyKnows() {
        assertThat(connectionTo("esdb://no-such-host.invalid:2113,127.0.0.1:1?tls=false")
                        .firstLook()
                        .find())
                .hasValueSatisfying(finding -> {
                    assertThat(finding.lasting()).isFalse();
                    assertThat(finding.english()).contains("nobody listens");
                });
        assertThat(connectionTo("esdb://no-such-host.invalid:2113,nor-this.invalid:2113?tls=false")
                        .firstLook()
                        .find())
                .hasValueSatisfying(finding -> assertThat(finding.lasting()).isTrue());
    }

    @Test
    void aClusterWithoutALeader() throws Exception {
        Cluster cluster = opened(Cluster.start(3));
        cluster.dismissLeader();

        assertThatIsSaid(cluster.connectionString(), Duration.ofMillis(200), "tidak punya leader", "has no leader");
    }

    @Test
    void whatIsWellIsNotComplainedOf() throws Exception {
        assertThat(connectionTo(opened(Cluster.start(3)).connectionString()).findTrouble())
                .isEmpty();
        SelfSigned certificate = SelfSigned.in(directory);
        Cluster secure = opened(Cluster.with(1)
                .tls(certificate.chain(), certificate.key())
                .user("admin", PASSWORD)
                .start());
        assertThat(connectionTo(secure.connectionString(
                                "admin:" + PASSWORD + "@", "tls=true&tlsCaFile=" + certificate.chain()))
                        .findTrouble())
                .isEmpty();
    }

    private KurrentConnection connectionTo(String connectionString) {
        KurrentConnection connection = KurrentConnection.to(connectionString).open();
        opened.add(0, connection);
        return connection;
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
