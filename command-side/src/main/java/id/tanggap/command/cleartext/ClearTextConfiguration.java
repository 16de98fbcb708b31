package id.tanggap.command.cleartext;

import id.tanggap.command.identity.Identities;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.schema.SchemaMigration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class ClearTextConfiguration {

    @Bean
    static SchemaMigration clearTextSchema() {
        return new SchemaMigration("classpath:db/cleartext", "flyway_cleartext");
    }

    /** EventStoreDB never changes what it holds: there such texts are sealed each time that they are read. */
    @Bean
    @ConditionalOnProperty(name = "tanggap.event-store", havingValue = "postgres", matchIfMissing = true)
    ClearTextSealing clearTextSealing(
            JdbcClient sql,
            PlatformTransactionManager transactions,
            PersonalData data,
            Identities identities,
            Clock clock) {
        return new ClearTextSealing(sql, new TransactionTemplate(transactions), data, identities, clock);
    }
}
