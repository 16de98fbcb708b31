package id.tanggap.command.policy.adoption;

import id.tanggap.command.decision.Kind;
import id.tanggap.events.policy.PolicyEvent;
import id.tanggap.events.policy.PolicyId;
import id.tanggap.events.policy.ServicePolicyAdopted;

/** The policy adopted last. */
public record AdoptedPolicy(PolicyId policy, PolicyTerms terms) {

    public static final Kind<AdoptedPolicy, PolicyEvent> KIND =
            new Kind<>("policy", AdoptedPolicy.class, PolicyEvent.class, (_, event) -> after(event));

    /** The state after an event. It only assigns. */
    static AdoptedPolicy after(PolicyEvent event) {
        return switch (event) {
            case ServicePolicyAdopted e ->
                new AdoptedPolicy(e.policy(), new PolicyTerms(e.general(), e.byCategory(), e.silence(), e.waits()));
        };
    }
}
