package id.tanggap.command.identity;

import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.schema.SchemaMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
public class IdentityConfiguration {

    @Bean
    static SchemaMigration identitySchema() {
        return new SchemaMigration("classpath:db/identity", "flyway_identity");
    }

    @Bean
    Identities identities(JdbcClient sql, PersonalData data, PeopleInEvents people) {
        return new Identities(sql, data, people);
    }
}
