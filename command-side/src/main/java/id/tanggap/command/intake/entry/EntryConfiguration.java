package id.tanggap.command.intake.entry;

import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.capture.Dispatch;
import id.tanggap.command.intake.journal.HandledPosts;
import id.tanggap.command.intake.journal.PersonTraces;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Entry by hand. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EntryProperties.class)
public class EntryConfiguration {

    @Bean
    CitizenKeys citizenKeys(Vault vault) {
        return new CitizenKeys(vault);
    }

    @Bean
    ComplaintEntry complaintEntry(
            HandledPosts posts,
            PersonTraces traces,
            Vault vault,
            Dispatch commands,
            CitizenKeys keys,
            PlatformTransactionManager transactions,
            EntryProperties limits,
            Clock clock) {
        Entries entries =
                new Entries(posts, traces, vault, commands, keys, new TransactionTemplate(transactions), clock);
        return new ComplaintEntry(entries, new AddressLimits(limits), clock);
    }
}
