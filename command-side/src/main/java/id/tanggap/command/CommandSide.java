package id.tanggap.command;

import id.tanggap.events.EventCatalogue;
import id.tanggap.eventstore.config.SchemaMigration;
import id.tanggap.eventstore.serialization.EventRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The command side as a library: whatever may happen to complaints, offices, policies and people. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class CommandSide {

    @Bean
    EventRegistry eventsThatTheCommandSideWrites() {
        return EventRegistry.of(EventCatalogue.types());
    }

    @Bean
    static SchemaMigration deadlineSchema() {
        return new SchemaMigration("classpath:db/deadlines", "flyway_deadlines");
    }
}
