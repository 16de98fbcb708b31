package id.tanggap.schema;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Whoever has a {@code DataSource} gets it with the tables that the {@link SchemaMigration}s say. */
@AutoConfiguration
public class SchemaConfiguration {

    @Bean
    static SchemaMigrations schemaMigrations(BeanFactory beans) {
        return new SchemaMigrations(beans);
    }
}
