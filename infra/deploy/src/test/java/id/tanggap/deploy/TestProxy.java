package id.tanggap.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.local.LocalCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** HAProxy with the configuration that we ship, in front of addresses of a test. */
final class TestProxy implements AutoCloseable {

    static final Path CONFIGURATION = Path.of("proxy", "haproxy.cfg");

    private final int behindTls = TestNode.freePort();
    private final int tls = TestNode.freePort();
    private final int plain = TestNode.freePort();
    private final int metrics = TestNode.freePort();
    private final LocalCertificate certificate;
    private final Process process;

    /** @param nodes two of the command side, then two of the query side */
    TestProxy(Path folder, List<String> nodes) throws IOException {
        this(folder, nodes, Map.of());
    }

    /** @param told what else stands in its environment */
    TestProxy(Path folder, List<String> nodes, Map<String, String> told) throws IOException {
        certificate = LocalCertificate.create(folder);
        Path both = Files.writeString(
                folder.resolve("proxy.pem"),
                Files.readString(certificate.certificate()) + Files.readString(certificate.key()));
        Map<String, String> environment = new HashMap<>(Map.of(
                "TANGGAP_BEHIND_TLS", "127.0.0.1:" + behindTls,
                "TANGGAP_TLS", "127.0.0.1:" + tls,
                "TANGGAP_PLAIN", "127.0.0.1:" + plain,
                "TANGGAP_PROXY_METRICS", "127.0.0.1:" + metrics,
                "TANGGAP_CERTIFICATE", both.toString(),
                "TANGGAP_COMMAND_1", nodes.get(0),
                "TANGGAP_COMMAND_2", nodes.get(1),
                "TANGGAP_QUERY_1", nodes.get(2),
                "TANGGAP_QUERY_2", nodes.get(3)));
        environment.putAll(told);
        Path log = folder.resolve("haproxy.log");
        ProcessBuilder builder = new ProcessBuilder("haproxy", "-db", "-f", CONFIGURATION.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        process = builder.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
            return listens(behindTls);
        });
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The one address, as whoever ended TLS before us reaches it. */
    String address() {
        return "http://localhost:" + behindTls;
    }

    String tlsAddress() {
        return "https://localhost:" + tls;
    }

    int behindTls() {
        return behindTls;
    }

    String plainAddress() {
        return "http://localhost:" + plain;
    }

    String metricsAddress() {
        return "http://localhost:" + metrics + "/metrics";
    }

    LocalCertificate certificate() {
        return certificate;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
