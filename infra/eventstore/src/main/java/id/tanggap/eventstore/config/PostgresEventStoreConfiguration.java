package id.tanggap.eventstore.config;

import id.tanggap.eventstore.postgres.PostgresEventStorageEngine;
import id.tanggap.eventstore.postgres.PostgresEventStore;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Events in PostgreSQL, beside everything else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = EventStoreProperties.STORE, havingValue = "postgres", matchIfMissing = true)
class PostgresEventStoreConfiguration {

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            DataSource dataSource,
            PlatformTransactionManager transactionManager,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            ObjectProvider<EventUpcaster> upcasters) {
        return PostgresEventStorageEngine.builder(dataSource, transactionManager, eventSerializer, eventSerializer)
                .upcasterChain(new EventUpcasterChain(upcasters.orderedStream().toList()))
                .snapshotFilter(new SnapshotsOfToday(eventSerializer))
                .build();
    }

    @Bean
    @Qualifier("eventStore")
    PostgresEventStore eventStore(
            PostgresEventStorageEngine engine,
            DataSource dataSource,
            EventStoreProperties properties,
            org.axonframework.config.Configuration axon) {
        return PostgresEventStore.builder(engine, dataSource)
                .safetyPoll(properties.safetyPoll())
                .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                .build();
    }
}
