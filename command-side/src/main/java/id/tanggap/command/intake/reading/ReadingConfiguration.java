package id.tanggap.command.intake.reading;

import id.tanggap.command.identity.Identities;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.journal.Deliveries;
import id.tanggap.command.intake.journal.DeliveryCounts;
import id.tanggap.command.intake.journal.Items;
import id.tanggap.command.intake.journal.WaitingItems;
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
    DeliveryReading deliveryReading(List<ChannelReader> readers, Vault vault, Identities identities) {
        return new DeliveryReading(readers, vault, identities);
    }

    @Bean
    ItemRows itemRows(Vault vault, Identities identities) {
        return new ItemRows(vault, identities);
    }

    @Bean
    Rereading deliveryRereading(
            Deliveries deliveries,
            Items items,
            WaitingItems waiting,
            DeliveryReading reading,
            ItemRows rows,
            PlatformTransactionManager transactions,
            DeliveryCounts counts,
            Clock clock) {
        return new Rereading(
                deliveries, items, waiting, reading, rows, new TransactionTemplate(transactions), counts, clock);
    }
}
