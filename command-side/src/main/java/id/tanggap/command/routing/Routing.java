package id.tanggap.command.routing;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.triage.RouteComplaint;
import id.tanggap.command.opd.directory.OpdDirectory;
import id.tanggap.command.policy.ServicePolicies;
import id.tanggap.command.policy.adoption.PolicyTerms;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the rules in their order. */
@Component
final class Routing {

    private final List<RoutingRule> rules;
    private final ToWhomTheAccusedIsNot accused;
    private final OpdDirectory directory;
    private final ServicePolicies policies;

    Routing(List<RoutingRule> rules, ToWhomTheAccusedIsNot accused, OpdDirectory directory, ServicePolicies policies) {
        this.rules = rules;
        this.accused = accused;
        this.directory = directory;
        this.policies = policies;
    }

    RouteComplaint route(ComplaintState complaint, Instant at) {
        List<String> lacks = new ArrayList<>();
        PolicyTerms terms = policies.inForce().terms();
        List<RoutingRule> asked = complaint.accusesInConfidence() ? List.of(accused::judge) : rules;
        for (RoutingRule rule : asked) {
            switch (rule.judge(complaint)) {
                case RoutingRule.Verdict.Goes(OpdId opd, RoutingReason reason) -> {
                    return new RouteComplaint(
                            complaint.id(),
                            new RouteComplaint.Proposal(
                                    opd,
                                    directory.headOf(opd).orElse(null),
                                    reason,
                                    terms.deadlines(complaint.category(), at)),
                            "",
                            terms.triageDue(at),
                            at);
                }
                case RoutingRule.Verdict.Unsure(String what) -> {
                    if (!what.isEmpty()) {
                        lacks.add(what);
                    }
                }
            }
        }
        return new RouteComplaint(complaint.id(), null, String.join("; ", lacks), terms.triageDue(at), at);
    }
}
