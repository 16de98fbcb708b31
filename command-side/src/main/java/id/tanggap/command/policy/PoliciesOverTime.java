package id.tanggap.command.policy;

import id.tanggap.command.policy.adoption.PolicyTerms;
import id.tanggap.command.policy.adoption.ServicePolicy;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.policy.ServicePolicyAdopted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * The policies of the past. What happened before the first one was adopted is measured against none.
 *
 * @param adopted in the order of their adoption
 */
public record PoliciesOverTime(List<ServicePolicyAdopted> adopted) {

    public PoliciesOverTime {
        adopted = List.copyOf(adopted);
    }

    /** As the events tell it. */
    public static PoliciesOverTime of(EventStore events) {
        return new PoliciesOverTime(events.readEvents(ServicePolicy.LINE.toString(), 0)
                .asStream()
                .map(message -> (ServicePolicyAdopted) message.getPayload())
                .toList());
    }

    /** What the policy of that moment asked for; nothing if there was none. */
    public Optional<Deadlines> deadlines(@Nullable CategoryId category, Instant assigned) {
        return adopted.reversed().stream()
                .filter(policy -> !policy.at().isAfter(assigned))
                .findFirst()
                .map(policy -> new PolicyTerms(policy.general(), policy.byCategory(), policy.silence(), policy.waits())
                        .deadlines(category, assigned));
    }
}
