package id.tanggap.query;

import id.tanggap.events.EarlierRevisions;
import id.tanggap.events.EventCatalogue;
import id.tanggap.events.Sealing;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.JsonUpcaster;
import id.tanggap.eventstore.shredding.PersonalData;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The query side as a library: whatever can be asked about complaints, offices and their speed. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class QuerySide {

    @Bean
    EventRegistry eventsThatTheQuerySideReads() {
        return EventRegistry.of(EventCatalogue.types());
    }

    @Bean
    EventUpcaster earlierRevisionsThatTheQuerySideReads(ObjectProvider<EventStore> events, PersonalData data) {
        Sealing sealing = Sealing.forTheCitizen(
                stream -> events.getObject().readEvents(stream, 0).next().getPayload(), data::seal);
        return new EventUpcasterChain(EarlierRevisions.all(sealing).stream()
                .map(earlier ->
                        JsonUpcaster.ofPlain(earlier.event(), earlier.stored(), earlier.next(), earlier.change()))
                .toList());
    }
}
