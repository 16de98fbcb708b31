package id.tanggap.command.policy.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.command.decision.RuleBroken;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.policy.PolicyEvent;
import id.tanggap.events.policy.ServicePolicyAdopted;
import id.tanggap.events.policy.ServiceTerms;
import id.tanggap.events.policy.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdoptionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Actor MAYOR = new Actor(Actor.Kind.MAYOR, "mayor", null);
    private static final ServiceTerms FAST = new ServiceTerms(Duration.ofHours(6), Duration.ofDays(2));
    private static final PolicyTerms TERMS = new PolicyTerms(
            PolicyTerms.DEFAULT.general(), Map.of(new CategoryId("jalan"), FAST), Duration.ofDays(1), Waits.DEFAULT);

    @Test
    void aPolicyIsAdopted() {
        assertThat(adopt(TERMS).decide(null))
                .containsExactly(new ServicePolicyAdopted(
                        ServicePolicy.LINE,
                        TERMS.general(),
                        TERMS.byCategory(),
                        TERMS.silence(),
                        TERMS.waits(),
                        MAYOR,
                        NOW));
    }

    @Test
    void theSamePolicyAgainChangesNothing() {
        assertThat(adopt(TERMS).decide(after(adopt(TERMS).decide(null)))).isEmpty();
    }

    @Test
    void anEarlierPolicyMayComeBack() {
        var another = after(adopt(PolicyTerms.DEFAULT).decide(after(adopt(TERMS).decide(null))));
        assertThat(adopt(TERMS).decide(another)).hasSize(1);
    }

    @Test
    void theCitizenHasTimeToObject() {
        assertThatThrownBy(() -> adopt(new PolicyTerms(FAST, Map.of(), Duration.ofHours(23), Waits.DEFAULT))
                        .decide(null))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.rule()).isInstanceOf(TheCitizenHasTimeToObject.class));
    }

    @Test
    void theDefaultIsAdoptedOnlyWhereThereIsNone() {
        var first = new AdoptFirstServicePolicy(NOW);
        assertThat(first.decide(null)).hasSize(1);
        assertThat(first.decide(after(first.decide(null)))).isEmpty();
        assertThat(first.decide(after(adopt(TERMS).decide(null)))).isEmpty();
    }

    @Test
    void aCategoryWithoutTermsOfItsOwnHasTheGeneralOnes() {
        assertThat(TERMS.of(new CategoryId("jalan"))).isEqualTo(FAST);
        assertThat(TERMS.of(new CategoryId("sampah"))).isEqualTo(PolicyTerms.DEFAULT.general());
        assertThat(TERMS.of(null)).isEqualTo(PolicyTerms.DEFAULT.general());
    }

    private static AdoptServicePolicy adopt(PolicyTerms terms) {
        return new AdoptServicePolicy(terms, MAYOR, NOW);
    }

    private static AdoptedPolicy after(List<PolicyEvent> events) {
        return AdoptedPolicy.after(events.getLast());
    }
}
