package id.tanggap.command.imports.kept;

import id.tanggap.command.intake.Vault;
import id.tanggap.schema.SchemaMigration;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of imports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportProperties.class)
class ImportConfiguration {

    @Bean
    static SchemaMigration importSchema() {
        return new SchemaMigration("classpath:db/history", "flyway_history");
    }

    @Bean
    Imports imports(JdbcTemplate jdbc, Vault vault, Clock clock, ImportProperties properties) {
        return new Imports(jdbc, vault, clock, properties.lease());
    }
}
