package id.tanggap.access.account;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
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

    private static final long ONE_AT_A_TIME = 4_090_115_377_210_864_913L;

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Accounts accounts(DataSource dataSource, Clock clock) {
        migrate(dataSource);
        var passwords =
                new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_COST)));
        return new Accounts(JdbcClient.create(dataSource), passwords, clock);
    }

    /** Nodes that start at the same time do it one after another. */
    private static void migrate(DataSource dataSource) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(%d)".formatted(ONE_AT_A_TIME));
            try {
                Flyway.configure()
                        .dataSource(dataSource)
                        .locations("classpath:db/access")
                        .table("flyway_access")
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load()
                        .migrate();
            } finally {
                statement.execute("select pg_advisory_unlock(%d)".formatted(ONE_AT_A_TIME));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tables of accounts cannot be made: " + e.getMessage(), e);
        }
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
