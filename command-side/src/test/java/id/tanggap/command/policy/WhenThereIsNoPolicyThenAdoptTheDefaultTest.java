package id.tanggap.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.living.LivingComplaints;
import id.tanggap.command.policy.adoption.AdoptFirstServicePolicy;
import id.tanggap.command.policy.adoption.AdoptServicePolicy;
import id.tanggap.command.policy.adoption.AdoptedPolicy;
import id.tanggap.command.policy.adoption.PolicyTerms;
import id.tanggap.command.policy.adoption.ServicePolicy;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.policy.ServicePolicyAdopted;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

class WhenThereIsNoPolicyThenAdoptTheDefaultTest {

    private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");
    private static final Actor MAYOR = new Actor(Actor.Kind.MAYOR, "mayor", null);

    private final LivingComplaints life = new LivingComplaints(NOW)
            .serves(AdoptedPolicy.KIND, AdoptFirstServicePolicy.class, AdoptServicePolicy.class);

    @Test
    void theFirstStartAdoptsTheDefault() {
        start();

        assertThat(life.payloads(ServicePolicy.LINE)).singleElement().satisfies(event -> {
            ServicePolicyAdopted adopted = (ServicePolicyAdopted) event;
            assertThat(adopted.general()).isEqualTo(PolicyTerms.DEFAULT.of(null));
            assertThat(adopted.by()).isEqualTo(Actor.SYSTEM);
            assertThat(adopted.at()).isEqualTo(NOW);
        });
    }

    @Test
    void noLaterStartAdoptsAnything() {
        start();
        life.now(NOW.plus(Duration.ofDays(1)));
        start();

        assertThat(life.payloads(ServicePolicy.LINE)).hasSize(1);
    }

    @Test
    void whatTheGovernmentHasAdoptedStands() {
        life.grant(new AdoptServicePolicy(
                new PolicyTerms(
                        PolicyTerms.DEFAULT.of(null),
                        PolicyTerms.DEFAULT.byCategory(),
                        Duration.ofDays(3),
                        PolicyTerms.DEFAULT.waits()),
                MAYOR,
                NOW));

        start();

        assertThat(life.payloads(ServicePolicy.LINE))
                .singleElement()
                .satisfies(event ->
                        assertThat(((ServicePolicyAdopted) event).silence()).isEqualTo(Duration.ofDays(3)));
    }

    private void start() {
        new WhenThereIsNoPolicyThenAdoptTheDefault(life.grants(), life.clock()).run(new DefaultApplicationArguments());
    }
}
