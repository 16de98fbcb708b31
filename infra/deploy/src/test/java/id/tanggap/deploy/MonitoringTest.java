package id.tanggap.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitoringTest {

    @ParameterizedTest
    @CsvSource({"rules,alerts.yml", "config,prometheus.yml"})
    void prometheusUnderstandsIt(String kind, String file) throws Exception {
        Process promtool;
        try {
            promtool = new ProcessBuilder(List.of("promtool", "check", kind, file))
                    .directory(Monitoring.FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException absent) {
            abort("promtool, from Debian's package prometheus, is not on this machine");
            return;
        }
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(promtool.waitFor()).as(said).isZero();
    }

    @Test
    void theNamesInQueriesAreFound() throws Exception {
        assertThat(Monitoring.namedInAlerts())
                .contains("up", "tanggap_projection_lag_seconds", "http_server_requests_seconds_count")
                .doesNotContain("outcome", "SERVER_ERROR", "job");
        assertThat(Monitoring.namedInDashboards())
                .contains("tanggap_latency_seconds_bucket", "hikaricp_connections_active");
    }
}
