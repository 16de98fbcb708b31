package id.tanggap.command.intake.retention;

import id.tanggap.command.identity.Identities;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.journal.Deliveries;
import id.tanggap.command.intake.journal.Drawers;
import id.tanggap.command.intake.journal.Items;
import id.tanggap.command.intake.journal.JournalProperties;
import id.tanggap.command.intake.reading.Rereading;
import id.tanggap.command.time.TrustedTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How the journal is emptied. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RetentionConfiguration {

    @Bean
    Parked intakeParked(
            JdbcClient sql, Deliveries deliveries, Items items, Rereading reading, Vault vault, Identities identities) {
        return new Parked(sql, deliveries, items, reading, vault, identities);
    }

    @Bean
    Scrubbing journalScrubbing(JdbcClient sql, Parked parked, PlatformTransactionManager transactions) {
        return new Scrubbing(sql, parked, new TransactionTemplate(transactions));
    }

    @Bean
    Retention journalRetention(
            Deliveries deliveries, Drawers drawers, Parked parked, JournalProperties properties, TrustedTime time) {
        return new Retention(deliveries, drawers, parked, properties.retention(), properties.parked(), time);
    }
}
