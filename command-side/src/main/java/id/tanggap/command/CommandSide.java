package id.tanggap.command;

import id.tanggap.events.EarlierRevisions;
import id.tanggap.events.EventCatalogue;
import id.tanggap.events.Sealing;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.JsonUpcaster;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.schema.SchemaMigration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
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
    EventUpcaster earlierRevisionsThatTheCommandSideReads(ObjectProvider<EventStore> events, PersonalData data) {
        Sealing sealing = Sealing.forTheCitizen(
                stream -> events.getObject().readEvents(stream, 0).next().getPayload(), data::seal);
        return new EventUpcasterChain(EarlierRevisions.all(sealing).stream()
                .map(earlier ->
                        JsonUpcaster.ofPlain(earlier.event(), earlier.stored(), earlier.next(), earlier.change()))
                .toList());
    }

    @Bean
    static SchemaMigration deadlineSchema() {
        return new SchemaMigration("classpath:db/deadlines", "flyway_deadlines");
    }

    @Bean
    static SchemaMigration duplicatesSchema() {
        return new SchemaMigration("classpath:db/duplicates", "flyway_duplicates");
    }
}
