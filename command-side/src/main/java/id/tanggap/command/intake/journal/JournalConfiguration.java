package id.tanggap.command.intake.journal;

import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.PeopleInEvents;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.graph.PlatformApi;
import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.time.TrustedTime;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The journal and its workers. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(JournalProperties.class)
class JournalConfiguration {

    @Bean
    Bell intakeBell() {
        return new Bell();
    }

    @Bean
    Drawers intakeDrawers(JdbcClient sql, Vault vault, PlatformTransactionManager transactions) {
        return new Drawers(sql, vault, new TransactionTemplate(transactions));
    }

    @Bean
    Journal intakeJournal(JdbcClient sql, Drawers drawers, Clock clock, Bell bell) {
        return new Journal(sql, drawers, clock, bell);
    }

    @Bean
    PersonTraces personTraces(JdbcClient sql, Parked parked, PlatformTransactionManager transactions) {
        return new PersonTraces(sql, parked, new TransactionTemplate(transactions));
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
    HandledPosts handledPosts(JdbcClient sql, Clock clock) {
        return new HandledPosts(sql, clock);
    }

    @Bean
    DeliveryCounts deliveryCounts(MeterRegistry meters) {
        return new DeliveryCounts(meters);
    }

    @Bean
    ChannelStatus channelStatus(JdbcClient sql, Clock clock) {
        return new ChannelStatus(sql, clock);
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
    WhenAnAccountIsDecidedThenItsPostsGoOn whenAnAccountIsDecidedThenItsPostsGoOn(Items items, Bell bell, Clock clock) {
        return new WhenAnAccountIsDecidedThenItsPostsGoOn(items, bell, clock);
    }

    @Bean
    Readers intakeReaders(List<ChannelReader> readers) {
        return new Readers(readers);
    }

    @Bean
    DeliveryReading deliveryReading(
            Deliveries deliveries,
            Items items,
            Readers readers,
            Vault vault,
            Identities identities,
            PlatformTransactionManager transactions,
            DeliveryCounts counts,
            Clock clock) {
        return new DeliveryReading(
                deliveries, items, readers, vault, identities, new TransactionTemplate(transactions), counts, clock);
    }

    @Bean
    ItemHandling itemHandling(
            Items items,
            Readers readers,
            DeliveryReading reading,
            PostMeaning meaning,
            Vault vault,
            PlatformTransactionManager transactions,
            DeliveryCounts counts,
            Clock clock) {
        return new ItemHandling(
                items, readers, reading, meaning, vault, new TransactionTemplate(transactions), counts, clock);
    }

    @Bean
    Asking intakeAsking(
            Items items,
            Readers readers,
            DeliveryReading reading,
            Vault vault,
            List<PlatformApi> platforms,
            ChannelStatus status,
            Bell bell,
            DeliveryCounts counts,
            Clock clock) {
        return new Asking(items, readers, reading, vault, platforms, status, bell, counts, clock);
    }

    @Bean
    Workers intakeWorkers(
            Bell bell,
            DeliveryReading reading,
            ItemHandling handling,
            Asking asking,
            Items items,
            JournalProperties properties,
            Clock clock) {
        return new Workers(
                bell,
                properties.poll(),
                properties.workers(),
                () -> reading.next() || handling.next(),
                properties.askers(),
                asking::next,
                () -> items.askAgain(clock.instant()));
    }

    @Bean
    Parked intakeParked(
            JdbcClient sql,
            Deliveries deliveries,
            Items items,
            DeliveryReading reading,
            Vault vault,
            Identities identities) {
        return new Parked(sql, deliveries, items, reading, vault, identities);
    }

    @Bean
    Retention journalRetention(
            Deliveries deliveries, Drawers drawers, Parked parked, JournalProperties properties, TrustedTime time) {
        return new Retention(deliveries, drawers, parked, properties.retention(), properties.parked(), time);
    }

    @Bean
    HealthIndicator channelsHealthIndicator(ChannelStatus status, Deliveries deliveries) {
        return new ChannelHealth(status, deliveries);
    }

    @Bean
    JournalMeters journalMeters(Deliveries deliveries, Parked parked, ChannelStatus status, Clock clock) {
        return new JournalMeters(deliveries, parked, status, clock);
    }
}
