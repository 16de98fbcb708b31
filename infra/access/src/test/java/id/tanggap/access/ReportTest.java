package id.tanggap.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AccessTest
class ReportTest {

    @LocalServerPort
    int port;

    @Test
    void everybody_can_read_whom_to_tell_of_a_hole() {
        var answer = Caller.browser(port).get("/.well-known/security.txt");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(answer.body())
                .startsWith("Contact: mailto:keamanan@kota.example\nContact: https://kota.example/keamanan\nExpires: ");
    }
}
