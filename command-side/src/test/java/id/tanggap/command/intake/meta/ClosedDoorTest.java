package id.tanggap.command.intake.meta;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import id.tanggap.access.audit.SecurityLog;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.intake.journal.DeliveryCounts;
import id.tanggap.command.intake.journal.Journal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClosedDoorTest {

    @Test
    void withoutASecretTheChannelIsOffAndNeverOpen() {
        Journal journal = mock(Journal.class);
        MetaWebhook webhook = new MetaWebhook(
                new MetaProperties("", " ", "http://localhost", "", "", Duration.ofSeconds(1), Duration.ofSeconds(1)),
                journal,
                new DeliveryCounts(new SimpleMeterRegistry()),
                new SecurityLog(Clock.systemUTC(), _ -> {}));
        MockHttpServletRequest signedWithNothing = new MockHttpServletRequest();
        signedWithNothing.setContent("{}".getBytes());
        signedWithNothing.addHeader(
                "X-Hub-Signature-256", "sha256=8f39d7c1a4b5a1cf1ce2f0f4ff1fbd4c5ec5fd0d1c9bfb3d0ae7c3ab9c2b1d11");

        assertThatThrownBy(() -> webhook.deliver(signedWithNothing))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> org.assertj.core.api.Assertions.assertThat(
                                        problem.status().value())
                                .isEqualTo(503));
        assertThatThrownBy(() -> webhook.challenge("subscribe", "", "1")).isInstanceOf(Problem.class);
        verifyNoInteractions(journal);
    }
}
