package id.tanggap.command.policy;

import id.tanggap.access.account.StaffMember;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.form.Fields;
import id.tanggap.command.form.Who;
import id.tanggap.command.policy.adoption.AdoptServicePolicy;
import id.tanggap.command.policy.adoption.ServicePolicy;
import java.time.Clock;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Service policies over HTTP. */
@RestController
final class PolicyController {

    private final Grants grants;
    private final ServicePolicies policies;
    private final Clock clock;

    PolicyController(Grants grants, ServicePolicies policies, Clock clock) {
        this.grants = grants;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * The policy was adopted, now or before.
     *
     * @param version which one it is, counted from 1
     */
    record Adopted(String id, long version) {}

    @PostMapping("/api/policies")
    Adopted adopt(@RequestBody PolicyForm form, @AuthenticationPrincipal StaffMember member) {
        var adopt = new AdoptServicePolicy(
                form.read(new Fields(), policies.inForce().terms().waits()), Who.acts(member), clock.instant());
        long version = grants.grant(adopt).version();
        return new Adopted(ServicePolicy.LINE.value(), version);
    }
}
