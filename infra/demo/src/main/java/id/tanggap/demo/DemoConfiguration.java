package id.tanggap.demo;

import static org.springframework.http.HttpMethod.GET;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.CredentialsFile;
import id.tanggap.access.rule.AccessRules;
import id.tanggap.command.channel.token.TokenEntry;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.journal.HandledPosts;
import id.tanggap.command.intake.journal.PersonTraces;
import id.tanggap.command.opd.claim.AccountClaims;
import id.tanggap.command.opd.registry.OfficeSeal;
import id.tanggap.command.place.PlaceImport;
import id.tanggap.schema.SchemaMigration;
import java.nio.file.Path;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** The demo, which does nothing until {@link DemoFilling#begin} is called. */
@Configuration(proxyBeanMethods = false)
@Import(DemoController.class)
public class DemoConfiguration {

    @Bean
    static SchemaMigration demoSchema() {
        return new SchemaMigration("classpath:db/demo", "flyway_demo");
    }

    @Bean
    DemoMark demoMark(JdbcClient jdbc, Clock clock) {
        return new DemoMark(jdbc, clock);
    }

    /**
     * @param credentials where the credentials of some heads are written; {@code tanggap.demo.credentials-file}
     * @param instagramToken of the accounts on the pretend Instagram; {@code tanggap.demo.instagram-token}
     * @param complaints {@code tanggap.demo.complaints}
     */
    @Bean
    DemoFilling demoFilling(
            DemoMark mark,
            EventStore events,
            Grants grants,
            AccountClaims claims,
            OfficeSeal seal,
            PlaceImport places,
            Accounts accounts,
            TokenEntry tokens,
            HandledPosts posts,
            PersonTraces traces,
            Vault vault,
            TransactionOperations transaction,
            JsonMapper json,
            @Value("${tanggap.demo.credentials-file:#{null}}") @Nullable Path credentials,
            @Value("${tanggap.demo.instagram-token:#{null}}") @Nullable String instagramToken,
            @Value("${tanggap.demo.complaints:2000}") int complaints) {
        CredentialsFile file = credentials == null ? null : new CredentialsFile(credentials, json);
        return new DemoFilling(
                mark,
                new LeaderFilling(events, grants, claims, seal, transaction),
                new OfficeFilling(events, grants, claims, seal, places, accounts, transaction, file),
                new TokenFilling(tokens, instagramToken),
                new StoryFilling(grants, posts, traces, vault, transaction),
                complaints);
    }

    @Bean
    AccessRules demoAccess() {
        return rules -> rules.on(GET, "/api/demo").anyone();
    }
}
