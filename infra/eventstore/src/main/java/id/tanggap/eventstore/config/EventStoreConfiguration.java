package id.tanggap.eventstore.config;

import id.tanggap.eventstore.HistoryCheck;
import id.tanggap.eventstore.LagMeasure;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.EventSerializer;
import id.tanggap.eventstore.serialization.TokenSerializer;
import id.tanggap.schema.SchemaMigration;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.micrometer.MessageTimerMonitor;
import org.axonframework.micrometer.TagsUtil;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Everything that Axon needs, declared rather than guessed. An application adds its {@link EventRegistry}, its
 * {@link Processor}s, its upcasters and its {@link SchemaMigration}s as beans.
 */
@AutoConfiguration(before = {AxonAutoConfiguration.class, EventProcessingAutoConfiguration.class})
@Import({PostgresEventStoreConfiguration.class, KurrentEventStoreConfiguration.class})
public class EventStoreConfiguration {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static SchemaMigration eventStoreSchema() {
        return new SchemaMigration("classpath:db/eventstore", "flyway_eventstore");
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactionManager) {
        return new SpringTransactionManager(transactionManager);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new SpringDataSourceConnectionProvider(dataSource);
    }

    /** For Axon's own things; never for events. */
    @Bean
    @Primary
    Serializer serializer() {
        return new TokenSerializer("org.axonframework", "id.tanggap.eventstore");
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(ObjectProvider<EventRegistry> registries) {
        return new EventSerializer(
                EventRegistry.merged(registries.orderedStream().toList()));
    }

    /** Commands and queries stay within one process; were they ever to leave it, only registered classes may. */
    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(@Qualifier("eventSerializer") Serializer eventSerializer) {
        return eventSerializer;
    }

    @Bean
    EventStoreProperties eventStoreProperties(Environment environment) {
        return EventStoreProperties.of(environment);
    }

    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections,
            Serializer serializer,
            DataSource dataSource,
            EventStoreProperties properties) {
        return new ClaimsTogether(
                JdbcTokenStore.builder()
                        .connectionProvider(connections)
                        .serializer(serializer)
                        .schema(TokenSchema.builder()
                                .setTokenTable("token_entry")
                                .setProcessorNameColumn("processor_name")
                                .setTokenTypeColumn("token_type")
                                .build()),
                JdbcClient.create(dataSource),
                ManagementFactory.getRuntimeMXBean().getName(),
                properties.tokenClaimTimeout(),
                System::nanoTime);
    }

    @Bean
    DeadLetterQueues deadLetterQueues(
            ConnectionProvider connections,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            ObjectProvider<EventUpcaster> upcasters,
            Serializer serializer,
            DataSource dataSource) {
        return new DeadLetterQueues(
                connections,
                transactions,
                new ParkedEventSerializer(
                        eventSerializer,
                        new EventUpcasterChain(upcasters.orderedStream().toList())),
                serializer,
                new ParkedLetterTable(dataSource));
    }

    @Bean
    ParkedReactions parkedReactions(
            EventProcessingConfiguration processing,
            DeadLetterQueues deadLetters,
            ObjectProvider<Processor> processors) {
        return new ParkedReactions(
                processing, deadLetters, processors.orderedStream().toList());
    }

    @Bean
    ConfigurerModule eventProcessors(ObjectProvider<Processor> processors, DeadLetterQueues deadLetters) {
        return configurer -> {
            EventProcessingConfigurer processing = configurer
                    .eventProcessing()
                    .usingPooledStreamingEventProcessors()
                    .registerDefaultErrorHandler(axon -> PropagatingErrorHandler.instance())
                    .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance())
                    .registerDefaultSequencingPolicy(axon -> StableSequencing.PER_AGGREGATE);
            processors.orderedStream().forEach(processor -> register(processing, processor, deadLetters));
        };
    }

    private static void register(
            EventProcessingConfigurer processing, Processor processor, DeadLetterQueues deadLetters) {
        processing
                .registerPooledStreamingEventProcessor(
                        processor.name(),
                        org.axonframework.config.Configuration::eventStore,
                        (axon, builder) ->
                                builder.batchSize(processor.batchSize()).initialSegmentCount(processor.segments()))
                .registerSequencingPolicy(processor.name(), axon -> processor.sequencing());
        if (processor.deadLetters()) {
            processing
                    .registerDeadLetterQueue(processor.name(), axon -> deadLetters.aside(processor.name()))
                    .registerDeadLetterPolicy(
                            processor.name(), axon -> new Parking(processor.name(), deadLetters.of(processor.name())));
        }
    }

    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService commandRetryExecutor() {
        return Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("command-retry"));
    }

    @Bean
    CommandGateway commandGateway(
            CommandBus commandBus, @Qualifier("commandRetryExecutor") ScheduledExecutorService commandRetryExecutor) {
        return DefaultCommandGateway.builder()
                .commandBus(commandBus)
                .retryScheduler(new RetryOnConflict(commandRetryExecutor))
                .build();
    }

    /** How long commands take, by their type: {@code tanggap.commands.allTimer}, {@code .successTimer}, … */
    @Bean
    ConfigurerModule commandTimers(ObjectProvider<MeterRegistry> meters) {
        return configurer -> meters.ifAvailable(registry -> configurer.configureMessageMonitor(
                CommandBus.class,
                axon -> MessageTimerMonitor.buildMonitor(
                        "tanggap.commands", registry, TagsUtil.PAYLOAD_TYPE_TAGGER_FUNCTION)));
    }

    @Bean
    SoonAgain soonAgain(TokenStore tokens, EventStoreProperties properties) {
        return new SoonAgain(tokens, properties.retryPause());
    }

    @Bean
    ProcessorWatch processorWatch(EventProcessingConfiguration processing, SoonAgain soonAgain) {
        return new ProcessorWatch(processing, soonAgain);
    }

    @Bean
    PlacesInHistory placesInHistory(
            DataSource dataSource,
            Serializer serializer,
            ObjectProvider<HistoryCheck> history,
            ObjectProvider<MeterRegistry> meters) {
        return new PlacesInHistory(JdbcClient.create(dataSource), serializer, history.getIfAvailable(), meters);
    }

    @Bean
    ProjectionLag projectionLag(
            EventProcessingConfiguration processing, LagMeasure measure, ObjectProvider<MeterRegistry> meters) {
        return new ProjectionLag(processing, measure, meters);
    }
}
