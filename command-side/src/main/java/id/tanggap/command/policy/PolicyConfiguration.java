package id.tanggap.command.policy;

import static id.tanggap.access.account.Role.ADMIN;
import static id.tanggap.access.account.Role.DISKOMINFO;
import static id.tanggap.access.account.Role.MAYOR;
import static org.springframework.http.HttpMethod.POST;

import id.tanggap.access.rule.AccessRules;
import id.tanggap.command.decision.Decisions;
import id.tanggap.command.policy.adoption.AdoptFirstServicePolicy;
import id.tanggap.command.policy.adoption.AdoptServicePolicy;
import id.tanggap.command.policy.adoption.AdoptedPolicy;
import id.tanggap.events.policy.PolicyEvent;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The commands of the service policy, and who may adopt one. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    @Bean
    Decisions<AdoptedPolicy, PolicyEvent> policyDecisions(CommandBus commands, EventStore events) {
        return Decisions.of(AdoptedPolicy.KIND, commands, events)
                .serve(AdoptServicePolicy.class, AdoptFirstServicePolicy.class);
    }

    @Bean
    AccessRules policyAccess() {
        return rules -> rules.on(POST, "/api/policies").only(MAYOR, DISKOMINFO, ADMIN);
    }
}
