package id.tanggap.command.policy.adoption;

import id.tanggap.command.decision.Intent;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.policy.PolicyEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The default terms become a policy, unless the government has adopted one. */
public record AdoptFirstServicePolicy(Instant at) implements Intent<AdoptedPolicy, PolicyEvent> {

    @Override
    public Object target() {
        return ServicePolicy.LINE;
    }

    @Override
    public List<PolicyEvent> decide(@Nullable AdoptedPolicy state) {
        return state == null ? new AdoptServicePolicy(PolicyTerms.DEFAULT, Actor.SYSTEM, at).decide(null) : List.of();
    }
}
