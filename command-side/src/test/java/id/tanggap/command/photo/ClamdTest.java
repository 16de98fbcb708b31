package id.tanggap.command.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.command.photo.VirusScanner.Finding;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a double that speaks INSTREAM for one file, not against ClamAV itself. */
class ClamdTest {

    private ServerSocket daemon;

    @BeforeEach
    void listen() throws IOException {
        daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void end() throws IOException {
        daemon.close();
    }

    @ParameterizedTest
    @CsvSource({
        "stream: OK, CLEAN",
        "stream: Eicar-Test-Signature FOUND, INFECTED",
        "INSTREAM size limit exceeded. ERROR, UNKNOWN",
        "'', UNKNOWN"
    })
    void itIsToldAllOfTheFileAndBelieved(String answer, Finding finding) throws Exception {
        byte[] file = new byte[150_000];
        file[149_999] = 7;
        CompletableFuture<byte[]> heard = answering(answer);

        assertThat(clamd().scan(file)).isEqualTo(finding);

        assertThat(heard.get()).isEqualTo(file);
    }

    @Test
    void whatIsNotThereHasFoundNothingOut() throws IOException {
        daemon.close();

        assertThat(clamd().scan(new byte[] {1})).isEqualTo(Finding.UNKNOWN);
    }

    @Test
    void anAddressThatIsNoneIsSaidAtOnce() {
        assertThatThrownBy(() -> new Clamd(URI.create("http://scanner:3310"), Duration.ofSeconds(1)))
                .hasMessageContaining("clamd://host:port");
    }

    private Clamd clamd() {
        return new Clamd(URI.create("clamd://127.0.0.1:" + daemon.getLocalPort()), Duration.ofSeconds(10));
    }

    private CompletableFuture<byte[]> answering(String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket caller = daemon.accept()) {
                DataInputStream in = new DataInputStream(caller.getInputStream());
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                        .isEqualTo("zINSTREAM\0");
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    file.write(in.readNBytes(length));
                }
                caller.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
                return file.toByteArray();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
