package id.tanggap.command.intake.handling;

import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.graph.ChannelStatus;
import id.tanggap.command.intake.graph.PlatformApi;
import id.tanggap.command.intake.journal.Bell;
import id.tanggap.command.intake.journal.DeliveryCounts;
import id.tanggap.command.intake.journal.Items;
import id.tanggap.command.intake.journal.JournalProperties;
import id.tanggap.command.intake.reading.DeliveryReading;
import id.tanggap.command.intake.reading.Readers;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The workers, and what they do. */
@Configuration(proxyBeanMethods = false)
class HandlingConfiguration {

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
    WhenAnAccountIsDecidedThenItsPostsGoOn whenAnAccountIsDecidedThenItsPostsGoOn(Items items, Bell bell, Clock clock) {
        return new WhenAnAccountIsDecidedThenItsPostsGoOn(items, bell, clock);
    }
}
