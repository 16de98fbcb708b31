package id.tanggap.command.history;

import static id.tanggap.access.account.Role.ADMIN;
import static id.tanggap.access.account.Role.DISKOMINFO;
import static org.springframework.http.HttpMethod.POST;

import id.tanggap.access.rule.AccessRules;
import id.tanggap.command.intake.Vault;
import id.tanggap.schema.SchemaMigration;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.unit.DataSize;

/** The tables of imports, and who may import. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HistoryProperties.class)
class HistoryConfiguration {

    @Bean
    static SchemaMigration historySchema() {
        return new SchemaMigration("classpath:db/history", "flyway_history");
    }

    @Bean
    Imports historyImports(JdbcTemplate jdbc, Vault vault, Clock clock, HistoryProperties properties) {
        return new Imports(jdbc, vault, clock, properties.lease());
    }

    @Bean
    AccessRules historyAccess(HistoryProperties properties) {
        var withItsMapping = DataSize.ofBytes(
                properties.largest().toBytes() + DataSize.ofMegabytes(1).toBytes());
        return rules -> rules.on(POST, "/api/imports").upload(withItsMapping).only(ADMIN, DISKOMINFO);
    }
}
