package id.tanggap.command.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.access.account.Role;
import id.tanggap.command.policy.ServicePolicies;
import id.tanggap.command.policy.adoption.PolicyTerms;
import id.tanggap.command.policy.adoption.ServicePolicy;
import id.tanggap.command.register.Caller.Answer;
import id.tanggap.command.register.RegisterOffice.Insiders;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.policy.ServicePolicyAdopted;
import id.tanggap.events.policy.ServiceTerms;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

@RegisterTest
@DirtiesContext
class PolicyOverHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    Insiders insiders;

    @Autowired
    ServicePolicies policies;

    @Autowired
    EventStore events;

    @Autowired
    List<ApplicationRunner> starts;

    @Test
    void theDefaultIsAdoptedAtTheFirstStartAndThenWhatTheGovernmentAdopts() throws Exception {
        assertThat(adopted()).hasSize(1);
        assertThat(policies.inForce().terms()).isEqualTo(PolicyTerms.DEFAULT);

        Caller mayor = new Caller(port, insiders.token(Role.MAYOR));
        String policy = """
                {"firstResponse": "PT12H", "resolution": "P3D", "silence": "P10D",
                 "categories": {"jalan": {"firstResponse": "PT6H", "resolution": "P14D"}}}""";
        assertThat(mayor.post("/api/policies", policy).json().path("version").asInt())
                .isEqualTo(2);
        assertThat(mayor.post("/api/policies", policy).json().path("version").asInt())
                .isEqualTo(2);

        await().untilAsserted(
                        () -> assertThat(policies.inForce().terms().silence()).isEqualTo(Duration.ofDays(10)));
        assertThat(policies.termsFor(new CategoryId("jalan")))
                .isEqualTo(new ServiceTerms(Duration.ofHours(6), Duration.ofDays(14)));
        assertThat(policies.termsFor(new CategoryId("sampah")))
                .isEqualTo(new ServiceTerms(Duration.ofHours(12), Duration.ofDays(3)));
        assertThat(policies.deadlines(null, RegisterOffice.NOW).firstResponse())
                .isEqualTo(RegisterOffice.NOW.plus(Duration.ofHours(12)));

        for (ApplicationRunner start : starts) {
            start.run(new DefaultApplicationArguments());
        }
        assertThat(adopted()).as("the next start adopts nothing").hasSize(2);
    }

    @Test
    void whatIsWrongIsToldWithItsField() {
        Caller mayor = new Caller(port, insiders.token(Role.MAYOR));
        Answer answer = mayor.post("/api/policies", """
                {"firstResponse": "a day", "resolution": "P3D",
                 "categories": {"jalan": {"firstResponse": "P2D", "resolution": "P1D"}}}""");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("firstResponse", "silence", "categories.jalan.resolution");
        assertThat(mayor.post(
                                "/api/policies",
                                "{\"firstResponse\": \"PT1H\", \"resolution\": \"P1D\", \"silence\": \"PT1H\"}")
                        .body())
                .contains("needs time to object");
    }

    private List<ServicePolicyAdopted> adopted() {
        return events.readEvents(ServicePolicy.LINE.toString())
                .asStream()
                .map(message -> (ServicePolicyAdopted) message.getPayload())
                .toList();
    }
}
