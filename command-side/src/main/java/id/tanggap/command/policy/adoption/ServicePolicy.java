package id.tanggap.command.policy.adoption;

import id.tanggap.command.decision.Root;
import id.tanggap.events.policy.PolicyEvent;
import id.tanggap.events.policy.PolicyId;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** The event-sourced root of the government's service policies, one after the other. */
@AggregateRoot(type = "policy")
public final class ServicePolicy implements Root<AdoptedPolicy> {

    /** There is one line of policies: what is adopted now follows what was adopted before. */
    public static final PolicyId LINE = new PolicyId("pelayanan-aduan");

    private @Nullable AdoptedPolicy state;

    @AggregateIdentifier
    public @Nullable String id() {
        return state == null ? null : state.policy().toString();
    }

    @Override
    public @Nullable AdoptedPolicy state() {
        return state;
    }

    @EventSourcingHandler
    void on(PolicyEvent event) {
        state = AdoptedPolicy.after(event);
    }
}
