package id.tanggap.command.routing.learned;

import static id.tanggap.access.account.Role.ADMIN;
import static id.tanggap.access.account.Role.DISKOMINFO;
import static id.tanggap.access.account.Role.MAYOR;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import id.tanggap.access.GovernmentZone;
import id.tanggap.access.rule.AccessRules;
import id.tanggap.command.decision.Decisions;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.opd.directory.OpdDirectory;
import id.tanggap.command.routing.version.JudgeTheWeek;
import id.tanggap.command.routing.version.LearnedRouting;
import id.tanggap.command.routing.version.NoteTraining;
import id.tanggap.command.routing.version.RestoreVersion;
import id.tanggap.command.routing.version.SetAutomatic;
import id.tanggap.events.routing.RoutingEvent;
import id.tanggap.eventstore.StoredEventEngine;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.schema.SchemaMigration;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What was learned: where it is kept, when it is learned, and who may ask and say. */
@Configuration(proxyBeanMethods = false)
class LearnedConfiguration {

    @Bean
    static SchemaMigration routingSchema() {
        return new SchemaMigration("classpath:db/routing", "flyway_routing");
    }

    @Bean
    Decisions<LearnedRouting, RoutingEvent> routingDecisions(CommandBus commands, EventStore events) {
        return Decisions.of(LearnedRouting.KIND, commands, events)
                .serve(NoteTraining.class, RestoreVersion.class, SetAutomatic.class, JudgeTheWeek.class);
    }

    @Bean
    Models routingModels(JdbcClient sql, PersonalData data) {
        return new Models(sql, data);
    }

    @Bean
    Training routingTraining(
            StoredEventEngine engine,
            EventStore events,
            Models models,
            PersonalData data,
            Grants grants,
            Clock clock,
            @GovernmentZone ZoneId zone) {
        PastEvents past = () -> engine.readEvents((TrackingToken) null, false)
                .filter(event -> LessonBook.READ.contains(event.getPayloadType()))
                .map(EventMessage::getPayload);
        return new Training(past, events, models, data, grants, clock, zone);
    }

    @Bean
    Schedule routingSchedule(DataSource dataSource, Training training, Clock clock, @GovernmentZone ZoneId zone) {
        return new Schedule(dataSource, training, clock, zone);
    }

    @Bean
    InUse routingInUse(JdbcClient sql, Models models) {
        return new InUse(sql, models, JsonMapper.shared());
    }

    @Bean
    LastWeek routingLastWeek(JdbcClient sql) {
        return new LastWeek(sql);
    }

    @Bean
    Suggester suggester(InUse inUse, OpdDirectory directory, JdbcClient sql) {
        return new Suggester(inUse, directory, new RegisterWords(sql));
    }

    @Bean
    AccessRules routingAccess() {
        return rules -> rules.on(POST, "/api/routing/suggestions")
                .only(MAYOR, DISKOMINFO, ADMIN)
                .on(PUT, "/api/routing/automatic")
                .only(DISKOMINFO, ADMIN)
                .on(POST, "/api/routing/train", "/api/routing/versions/{version}/restore")
                .only(DISKOMINFO, ADMIN);
    }
}
