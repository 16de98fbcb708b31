package id.tanggap.access.account;

import id.tanggap.access.audit.SecurityLog;
import id.tanggap.schema.SchemaMigration;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The accounts, on the application's {@link DataSource}, with a schema history of their own. */
@Configuration(proxyBeanMethods = false)
public class AccountConfiguration {

    @Bean
    static SchemaMigration accountSchema() {
        return new SchemaMigration("classpath:db/access", "flyway_access");
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PasswordHashes passwordHashes() {
        return new PasswordHashes();
    }

    @Bean
    Tokens tokens(DataSource dataSource, Clock clock, SecurityLog log) {
        return new Tokens(JdbcClient.create(dataSource), clock, log);
    }

    @Bean
    Accounts accounts(DataSource dataSource, PasswordHashes hashes, Tokens tokens, Clock clock, SecurityLog log) {
        return new Accounts(JdbcClient.create(dataSource), hashes, tokens, clock, log);
    }

    @Bean
    Passwords passwords(DataSource dataSource, PasswordHashes hashes, Clock clock, SecurityLog log) {
        return new Passwords(JdbcClient.create(dataSource), hashes, clock, log);
    }

    @Bean
    FirstAccounts firstAccounts(
            Accounts accounts,
            PlatformTransactionManager transactions,
            JsonMapper json,
            @Value("${tanggap.access.credentials-file:}") String file) {
        @Nullable Path path = file.isBlank() ? null : Path.of(file);
        return new FirstAccounts(accounts, new TransactionTemplate(transactions), json, path);
    }
}
