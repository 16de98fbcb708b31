package id.tanggap.command.intake.journal;

import id.tanggap.command.identity.PeopleInEvents;
import id.tanggap.command.intake.Vault;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JournalProperties.class)
class JournalConfiguration {

    @Bean
    Bells intakeBells() {
        return new Bells();
    }

    @Bean
    Drawers intakeDrawers(JdbcClient sql, Vault vault, PlatformTransactionManager transactions) {
        return new Drawers(sql, vault, new TransactionTemplate(transactions));
    }

    @Bean
    Journal intakeJournal(JdbcClient sql, Drawers drawers, Clock clock, Bells bells, Silences silences) {
        return new Journal(sql, drawers, clock, bells.handling(), silences);
    }

    @Bean
    Silences intakeSilences(JournalProperties properties, Clock clock) {
        return new Silences(properties.silence(), clock);
    }

    @Bean
    KnownPosts knownPosts(JdbcClient sql) {
        return new KnownPosts(sql);
    }

    @Bean
    Deliveries intakeDeliveries(JdbcClient sql) {
        return new Deliveries(sql);
    }

    @Bean
    Items intakeItems(JdbcTemplate jdbc) {
        return new Items(jdbc);
    }

    @Bean
    WaitingItems waitingItems(JdbcClient sql) {
        return new WaitingItems(sql);
    }

    @Bean
    Lanes intakeLanes(JdbcClient sql) {
        return new Lanes(sql);
    }

    @Bean
    HandledPosts handledPosts(JdbcClient sql, Awaited awaited, Clock clock) {
        return new HandledPosts(sql, awaited, clock);
    }

    @Bean
    Awaited awaitedPosts(JdbcTemplate jdbc, Bells bells) {
        return new Awaited(jdbc, bells.handling());
    }

    @Bean
    Talks privateTalks(JdbcClient sql, Awaited awaited, Clock clock) {
        return new Talks(sql, awaited, clock);
    }

    @Bean
    PersonTraces personTraces(JdbcClient sql) {
        return new PersonTraces(sql);
    }

    @Bean
    PeopleInEvents peopleInEvents(JdbcClient sql) {
        return people -> PersonTraces.among(sql, people);
    }

    @Bean
    @ConditionalOnProperty(name = "tanggap.event-store", havingValue = "eventstoredb")
    WhenComplaintCapturedThenTrace whenComplaintCapturedThenTrace(PersonTraces traces) {
        return new WhenComplaintCapturedThenTrace(traces);
    }

    @Bean
    DeliveryCounts deliveryCounts(MeterRegistry meters) {
        return new DeliveryCounts(meters);
    }
}
