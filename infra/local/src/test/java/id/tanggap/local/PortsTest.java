package id.tanggap.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_taken_port_is_said() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree(other.getLocalPort()))
                    .isInstanceOfSatisfying(
                            StartRefused.PortTaken.class,
                            refused -> assertThat(refused.exitCode()).isEqualTo(11))
                    .hasMessageContaining("sudah dipakai")
                    .hasMessageContaining("taken");
        }
    }

    @Test
    void a_free_port_is_fine() {
        assertThatCode(() -> Ports.requireFree(Ports.free())).doesNotThrowAnyException();
    }
}
