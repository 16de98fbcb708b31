package id.tanggap.command.intake.entry;

import id.tanggap.access.address.AddressBudget;
import id.tanggap.access.citizen.CitizenKeys;
import id.tanggap.command.channel.Channels;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.capture.Whereabouts;
import id.tanggap.command.intake.journal.HandledPosts;
import id.tanggap.command.intake.journal.PersonTraces;
import id.tanggap.command.opd.directory.OpdDirectory;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Entry by hand. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EntryProperties.class)
class EntryConfiguration {

    @Bean
    CitizenKeys citizenKeys(Vault vault) {
        return new CitizenKeys(vault::pseudonym);
    }

    @Bean
    Entries complaintEntries(
            HandledPosts posts,
            PersonTraces traces,
            Identities identities,
            Vault vault,
            Grants grants,
            CitizenKeys keys,
            Whereabouts whereabouts,
            Channels channels,
            OpdDirectory directory,
            EntryProperties properties,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Entries(
                posts,
                traces,
                identities,
                vault,
                grants,
                keys,
                whereabouts,
                channels,
                directory,
                properties.confidential().matters(),
                new TransactionTemplate(transactions),
                clock);
    }

    @Bean
    AddressBudget entriesPerAddress(EntryProperties properties) {
        return new AddressBudget(properties.perAddress(), properties.period());
    }
}
