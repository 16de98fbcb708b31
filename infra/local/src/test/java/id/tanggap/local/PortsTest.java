package id.tanggap.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void a_taken_port_is_said() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree(LOOPBACK, other.getLocalPort()))
                    .isInstanceOfSatisfying(
                            StartRefused.PortTaken.class,
                            refused -> assertThat(refused.exitCode()).isEqualTo(11))
                    .hasMessageContaining("sudah dipakai")
                    .hasMessageContaining("taken");
        }
    }

    @Test
    void an_address_of_another_machine_is_said() {
        assertThatThrownBy(() -> Ports.requireFree(InetAddress.ofLiteral("203.0.113.7"), 8080))
                .isInstanceOf(StartRefused.AddressForeign.class)
                .hasMessageContaining("203.0.113.7");
    }

    @Test
    void a_free_port_is_fine() {
        assertThatCode(() -> Ports.requireFree(LOOPBACK, Ports.free())).doesNotThrowAnyException();
    }
}
