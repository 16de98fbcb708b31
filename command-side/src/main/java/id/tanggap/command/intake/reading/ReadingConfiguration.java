package id.tanggap.command.intake.reading;

import id.tanggap.command.identity.Identities;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.journal.Deliveries;
import id.tanggap.command.intake.journal.DeliveryCounts;
import id.tanggap.command.intake.journal.Items;
import id.tanggap.command.intake.post.ChannelReader;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The reading of what is kept. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

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
}
