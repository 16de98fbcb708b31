package id.tanggap.command.intake;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.tanggap.access.account.Role;
import id.tanggap.access.address.AddressBudget;
import id.tanggap.access.rule.AccessRules;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.complaint.retaliation.Retaliations;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.IdentityConfiguration;
import id.tanggap.command.intake.capture.Desks;
import id.tanggap.command.intake.capture.OfficialAccounts;
import id.tanggap.command.intake.capture.Outgoing;
import id.tanggap.command.intake.capture.PostHandling;
import id.tanggap.command.intake.capture.Whereabouts;
import id.tanggap.command.intake.handling.PostMeaning;
import id.tanggap.command.intake.journal.HandledPosts;
import id.tanggap.command.intake.journal.PersonTraces;
import id.tanggap.command.intake.journal.Talks;
import id.tanggap.command.intake.post.PostingTime;
import id.tanggap.command.time.FirstDay;
import id.tanggap.command.time.TimeConfiguration;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.schema.SchemaMigration;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;

/** All of the intake. */
@Configuration(proxyBeanMethods = false)
@Import({TimeConfiguration.class, IdentityConfiguration.class})
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class IntakeConfiguration {

    @Bean
    static SchemaMigration intakeSchema() {
        return new SchemaMigration("classpath:db/intake", "flyway_intake");
    }

    @Bean
    PostingTime postingTime(FirstDay firstDay) {
        return new PostingTime(firstDay.begins());
    }

    @Bean
    Vault intakeVault(PersonalData data) {
        return new SealedVault(data);
    }

    @Bean
    PostMeaning postMeaning(
            OfficialAccounts accounts,
            HandledPosts posts,
            Talks talks,
            PersonTraces traces,
            Identities identities,
            EventStore events,
            Retaliations retaliations,
            Vault vault,
            Grants grants,
            Desks desks,
            Whereabouts whereabouts,
            Outgoing outgoing,
            @Value("${tanggap.conversation.silence:10m}") Duration silence,
            Clock clock) {
        return new PostHandling(
                accounts,
                posts,
                talks,
                traces,
                identities,
                new Complaints(events),
                retaliations,
                vault,
                grants,
                desks,
                whereabouts,
                outgoing,
                silence,
                clock);
    }

    /**
     * What platforms deliver is let in by its signature.
     *
     * @param largestDelivery of which the platforms say that they send no more
     * @param largestEntry of a complaint with photos
     * @param challenges in a minute from one address: the platforms ask once an hour
     */
    @Bean
    AccessRules intakeAccess(
            @Value("${tanggap.channels.largest-delivery:5MB}") DataSize largestDelivery,
            @Value("${tanggap.channels.challenges-per-minute:30}") int challenges,
            @Value("${tanggap.entry.largest-with-photos:42MB}") DataSize largestEntry) {
        return rules -> rules.on(POST, "/webhooks/meta", "/webhooks/x")
                .rawBody(largestDelivery)
                .anyone()
                .on(GET, "/webhooks/meta", "/webhooks/x")
                .within(new AddressBudget(challenges, Duration.ofMinutes(1)))
                .anyone()
                .on(POST, "/api/complaints")
                .orUpload(largestEntry)
                .anyone()
                .on(
                        POST,
                        "/api/admin/deliveries/{id}/replay",
                        "/api/admin/parked/replay",
                        "/api/admin/parked/{id}/discard",
                        "/api/intake/ignored/{id}/take-in")
                .only(Role.ADMIN, Role.DISKOMINFO);
    }
}
