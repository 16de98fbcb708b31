package id.tanggap.command.policy.adoption;

import id.tanggap.command.decision.Intent;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.policy.PolicyEvent;
import id.tanggap.events.policy.PolicyId;
import id.tanggap.events.policy.ServicePolicyAdopted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From now on these terms hold; what was assigned before keeps its own. */
public record AdoptServicePolicy(PolicyTerms terms, Actor by, Instant at)
        implements Intent<AdoptedPolicy, PolicyEvent> {

    @Override
    public PolicyId target() {
        return ServicePolicy.LINE;
    }

    @Override
    public List<PolicyEvent> decide(@Nullable AdoptedPolicy state) {
        Rule.require(new TheCitizenHasTimeToObject(terms.silence()));
        return state != null && state.terms().equals(terms)
                ? List.of()
                : List.of(new ServicePolicyAdopted(
                        target(), terms.general(), terms.byCategory(), terms.silence(), terms.waits(), by, at));
    }
}
