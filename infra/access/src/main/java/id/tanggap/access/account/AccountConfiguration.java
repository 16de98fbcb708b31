package id.tanggap.access.account;

import id.tanggap.schema.SchemaMigration;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The accounts, on the application's {@link DataSource}, with a schema history of their own. */
@Configuration(proxyBeanMethods = false)
public class AccountConfiguration {

    /** Passwords here have 100 random bits and are never chosen, so a modest cost is enough. */
    private static final int BCRYPT_COST = 8;

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
    Accounts accounts(DataSource dataSource, Clock clock) {
        var passwords =
                new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_COST)));
        return new Accounts(JdbcClient.create(dataSource), passwords, clock);
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
