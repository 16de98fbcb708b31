package id.tanggap.eventstore.config;

import id.tanggap.eventstore.kurrent.KurrentConnection;
import id.tanggap.eventstore.kurrent.KurrentEventStorageEngine;
import id.tanggap.eventstore.kurrent.KurrentEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Events in EventStoreDB; tokens, keys and whatever else is a row stay in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = EventStoreProperties.STORE, havingValue = EventStoreProperties.Kind.EVENTSTOREDB_WORD)
@EnableConfigurationProperties(KurrentProperties.class)
class KurrentEventStoreConfiguration {

    @Bean
    KurrentConnection eventStoreConnection(KurrentProperties properties) {
        String connection = properties.connection();
        if (connection == null || connection.isBlank()) {
            throw new IllegalArgumentException("With tanggap.event-store=eventstoredb say where it is:"
                    + " tanggap.eventstoredb.connection=esdb://user:password@node1:2113,node2:2113,node3:2113");
        }
        return KurrentConnection.to(connection)
                .deadline(properties.deadline())
                .patience(properties.patience())
                .open();
    }

    @Bean
    KurrentEventStorageEngine eventStorageEngine(
            KurrentConnection connection,
            KurrentProperties properties,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            ObjectProvider<EventUpcaster> upcasters) {
        return KurrentEventStorageEngine.builder(connection, eventSerializer, eventSerializer)
                .streamPrefix(properties.streamPrefix())
                .severalAggregates(properties.severalAggregates())
                .upcasterChain(new EventUpcasterChain(upcasters.orderedStream().toList()))
                .snapshotFilter(new SnapshotsOfToday(eventSerializer))
                .build();
    }

    @Bean
    @Qualifier("eventStore")
    KurrentEventStore eventStore(KurrentEventStorageEngine engine, org.axonframework.config.Configuration axon) {
        return KurrentEventStore.builder(engine)
                .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                .build();
    }
}
