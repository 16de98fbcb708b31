package id.tanggap.command.person;

import static id.tanggap.access.account.Role.ADMIN;
import static id.tanggap.access.account.Role.DISKOMINFO;
import static org.springframework.http.HttpMethod.POST;

import id.tanggap.access.rule.AccessRules;
import id.tanggap.command.decision.Decisions;
import id.tanggap.command.person.erasure.ErasePerson;
import id.tanggap.command.person.erasure.ErasedPerson;
import id.tanggap.events.person.PersonEvent;
import id.tanggap.eventstore.config.Processor;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The commands of a person's data, the reaction that finishes an erasure, and who may erase. */
@Configuration(proxyBeanMethods = false)
class PersonConfiguration {

    @Bean
    Decisions<ErasedPerson, PersonEvent> personDecisions(CommandBus commands, EventStore events) {
        return Decisions.of(ErasedPerson.KIND, commands, events).serve(ErasePerson.class);
    }

    /** One person at a time: what was done for one is not undone because another fails. */
    @Bean
    Processor erasureProcessor() {
        return Processor.named("erasure").withBatchSize(1).withDeadLetters();
    }

    @Bean
    AccessRules erasureAccess() {
        return rules -> rules.on(POST, "/api/persons/{personId}/erase", "/api/complaints/{id}/erase-citizen")
                .only(DISKOMINFO, ADMIN);
    }
}
