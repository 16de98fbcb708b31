package id.tanggap.command.register;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Credentials;
import id.tanggap.access.account.QuickPasswordHashes;
import id.tanggap.access.account.Role;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.access.problem.ProblemTranslator;
import id.tanggap.command.Pooled;
import id.tanggap.command.channel.token.RegisteredAccounts;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.publicity.RedactComplaint;
import id.tanggap.command.decision.Decisions;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.decision.Rule;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.command.identity.PeopleInEvents;
import id.tanggap.command.opd.directory.ClaimedAccounts;
import id.tanggap.command.person.Traces;
import id.tanggap.events.EventCatalogue;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.person.PersonId;
import id.tanggap.eventstore.config.Processor;
import id.tanggap.eventstore.config.StableSequencing;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.schema.SchemaMigration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;

/** The register, the policies and the erasure of persons, running on a real PostgreSQL; nothing else of the house. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({Callers.class, QuickPasswordHashes.class})
@ComponentScan({
    "id.tanggap.command.channel.token",
    "id.tanggap.command.files",
    "id.tanggap.command.form",
    "id.tanggap.command.identity",
    "id.tanggap.command.leader",
    "id.tanggap.command.opd",
    "id.tanggap.command.place",
    "id.tanggap.command.policy",
    "id.tanggap.command.person",
    "id.tanggap.command.whatsapp"
})
class RegisterOffice {

    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    /** The people who are there before anybody else, each with a token. */
    record Insiders(Map<Role, Credentials> credentials) {
        String token(Role role) {
            return credentials.get(role).token();
        }
    }

    /** What the intake would keep of people. */
    static final class Kept implements Traces {
        final Map<PersonId, List<ComplaintId>> complaints = new ConcurrentHashMap<>();
        final Map<PersonId, Integer> scrubbed = new ConcurrentHashMap<>();

        @Override
        public List<ComplaintId> complaintsOf(PersonId person) {
            return complaints.getOrDefault(person, List.of());
        }

        @Override
        public void scrub(PersonId person) {
            scrubbed.merge(person, 1, Integer::sum);
        }
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres postgres) {
        return Pooled.connectionsTo(postgres);
    }

    /** Where what is told of WhatsApp is kept, too. */
    @Bean
    static SchemaMigration replySchema() {
        return new SchemaMigration("classpath:db/reply", "flyway_reply");
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    EventRegistry events() {
        return EventRegistry.of(EventCatalogue.types());
    }

    @Bean
    Processor routing() {
        return Processor.named("routing").withSequencing(StableSequencing.ALL_IN_ONE);
    }

    @Bean
    PeopleInEvents peopleInEvents() {
        return people -> Set.of();
    }

    @Bean
    RegisteredAccounts registeredAccounts(ClaimedAccounts claims) {
        return claims::isSomebodys;
    }

    @Bean
    Kept kept() {
        return new Kept();
    }

    @Bean
    Decisions<ComplaintState, ComplaintEvent> complaints(CommandBus commands, EventStore events) {
        return Decisions.of(ComplaintState.KIND, commands, events).serve(CaptureComplaint.class, RedactComplaint.class);
    }

    @Bean
    Grants grants(CommandGateway commands) {
        return new Grants(commands);
    }

    @Bean
    Insiders insiders(Accounts accounts) {
        return new Insiders(Map.of(
                Role.ADMIN, accounts.open("admin", Role.ADMIN, null).orElseThrow(),
                Role.MAYOR, accounts.open("mayor", Role.MAYOR, null).orElseThrow(),
                Role.DISKOMINFO,
                        accounts.open("diskominfo", Role.DISKOMINFO, null).orElseThrow()));
    }

    @Bean
    ProblemTranslator<RuleBroken> brokenRules() {
        return new ProblemTranslator<>(RuleBroken.class, broken -> {
            Rule.Because because = broken.rule().because();
            return new Problem(
                    broken.rule().kind() == Rule.Kind.UNKNOWN
                            ? HttpStatus.NOT_FOUND
                            : broken.rule().kind() == Rule.Kind.INVALID ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT,
                    broken.rule().getClass().getSimpleName(),
                    new Bilingual(because.indonesian(), because.english()));
        });
    }
}
