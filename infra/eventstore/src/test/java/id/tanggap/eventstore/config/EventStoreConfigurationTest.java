package id.tanggap.eventstore.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.thoughtworks.xstream.XStream;
import id.tanggap.eventstore.TestDatabase;
import id.tanggap.eventstore.postgres.GlobalPosition;
import id.tanggap.eventstore.postgres.PostgresEventStorageEngine;
import id.tanggap.eventstore.postgres.PostgresEventStore;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.EventSerializer;
import id.tanggap.eventstore.serialization.TokenSerializer;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.schema.SchemaMigration;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = EventStoreConfigurationTest.Application.class,
        properties = {
            "tanggap.master-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "spring.datasource.username=postgres",
            "tanggap.event-store.safety-poll=1h",
            "tanggap.event-store.retry-pause=200ms"
        })
@DirtiesContext
class EventStoreConfigurationTest {

    private static String url;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        url = TestDatabase.emptyUrl();
        registry.add("spring.datasource.url", () -> url);
    }

    @Autowired
    ApplicationContext context;

    @Autowired
    CommandGateway commands;

    @Autowired
    Counted counted;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void nothingFallsBackSilently() {
        assertThat(context.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(context.getBean(EventStorageEngine.class)).isInstanceOf(PostgresEventStorageEngine.class);
        assertThat(context.getBean(EventStore.class)).isInstanceOf(PostgresEventStore.class);
        assertThat(context.getBean(EventBus.class)).isSameAs(context.getBean(EventStore.class));
        assertThat(context.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(context.getBean(SimpleCommandBus.class)).isNotNull();

        Configuration axon = context.getBean(Configuration.class);
        assertThat(axon.eventStore()).isInstanceOf(PostgresEventStore.class);
        assertThat(axon.getComponent(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(axon.getComponent(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(axon.eventSerializer()).isInstanceOf(EventSerializer.class);
        assertThat(axon.messageSerializer()).isInstanceOf(EventSerializer.class);
        assertThat(axon.serializer()).isInstanceOf(TokenSerializer.class);
    }

    @Test
    void thereIsNoXStreamNoAxonServerNoUpdateCheckAndOneMeterRegistry() {
        assertThat(context.getBeansOfType(XStream.class)).isEmpty();
        assertThat(context.getEnvironment().getProperty("axon.axonserver.enabled"))
                .isEqualTo("false");
        assertThat(context.getEnvironment().getProperty("axoniq.update-checker.disabled"))
                .isEqualTo("true");
        assertThat(context.getBeansOfType(MeterRegistry.class)).hasSize(1);
        assertThat(context.getBeansOfType(Serializer.class).keySet())
                .containsExactlyInAnyOrder("serializer", "eventSerializer", "messageSerializer");
    }

    @Test
    void tablesOfTheApplicationAndOfTheEventStoreAreThereBeforeAnyBean() {
        assertThat(context.getBean(AsksAtOnce.class).rows).isZero();
        assertThat(jdbc.queryForObject("select count(*) from flyway_eventstore where success", Integer.class))
                .isPositive();
    }

    @Test
    void anEventIsPushedToItsProcessorAndTheTokenIsStoredAsJson() {
        commands.sendAndWait(new Count("pushed", 1), 10, TimeUnit.SECONDS);

        await().atMost(10, TimeUnit.SECONDS).until(() -> counted.events.contains("pushed"));
        await().atMost(10, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(jdbc.queryForList(
                                "select distinct token_type from token_entry where processor_name = 'counted' and token is not null",
                                String.class))
                        .containsExactly(GlobalPosition.class.getName()));
        assertThat(context.getBean(EventProcessingConfiguration.class).eventProcessor("counted"))
                .get()
                .isInstanceOf(PooledStreamingEventProcessor.class);
    }

    @Test
    void whatAProcessorCannotHandleIsParkedAndCanBeHandledLater() {
        counted.refused = "refused";
        commands.sendAndWait(new Count("refused", 1), 10, TimeUnit.SECONDS);

        SequencedDeadLetterQueue<EventMessage<?>> parked =
                context.getBean(DeadLetterQueues.class).of("counted");
        await().atMost(10, TimeUnit.SECONDS).until(() -> parked.contains("refused"));
        commands.sendAndWait(new Count("refused", 2), 10, TimeUnit.SECONDS);
        await().atMost(10, TimeUnit.SECONDS).until(() -> parked.sequenceSize("refused") == 2);

        context.getBean(ParkedReactions.class).retry("counted", null);
        assertThat(parked.sequenceSize("refused")).as("what fails again stays").isEqualTo(2);

        counted.refused = "";
        context.getBean(ParkedReactions.class).retry(null, "another");
        assertThat(parked.sequenceSize("refused")).isEqualTo(2);
        context.getBean(ParkedReactions.class).retry("counted", "refused");
        context.getBean(ParkedReactions.class).retry("counted", "refused");

        assertThat(parked.contains("refused")).isFalse();
        assertThat(counted.events).filteredOn("refused"::equals).hasSize(2);
    }

    @Test
    void whatFailsBecauseSomethingIsAwayIsTriedUntilItIsBackAndNeverParked() {
        counted.away.set(6);
        commands.sendAndWait(new Count("patient", 1), 10, TimeUnit.SECONDS);

        await().atMost(20, TimeUnit.SECONDS).until(() -> counted.events.contains("patient"));
        assertThat(counted.away.get()).isNegative();
        assertThat(context.getBean(DeadLetterQueues.class).of("counted").contains("patient"))
                .isFalse();
    }

    @Test
    void ofManyAtOnceOnOneAggregateEachIsDoneInItsTurn() {
        List<CompletableFuture<Object>> all = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> commands.send(new Count("contended", 1)))
                .toList();

        all.forEach(done -> assertThat(done).succeedsWithin(20, TimeUnit.SECONDS));

        assertThat(jdbc.queryForObject("select count(*) from event where aggregate_id = 'contended'", Integer.class))
                .isEqualTo(8);
    }

    /** Tried again on another thread it would wait for the caller's transaction, and the caller for it. */
    @Test
    void aRaceThatIsLostWithinATransactionSpoilsItAtOnceAndItCanBeDoneAgain() {
        commands.sendAndWait(new Count("raced", 1), 10, TimeUnit.SECONDS);
        TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        AtomicInteger others = new AtomicInteger(1);
        CountTwice twice = new CountTwice("raced", () -> {
            if (others.getAndDecrement() > 0) {
                CompletableFuture.runAsync(this::countElsewhere).join();
            }
        });

        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> commands.sendAndWait(twice, 20, TimeUnit.SECONDS)))
                .isInstanceOf(ConcurrencyException.class);
        transaction.executeWithoutResult(status -> commands.sendAndWait(twice, 20, TimeUnit.SECONDS));

        assertThat(jdbc.queryForObject("select count(*) from event where aggregate_id = 'raced'", Integer.class))
                .isEqualTo(4);
    }

    /** As another process does it, which knows nothing of the locks of this one. */
    private void countElsewhere() {
        context.getBean(EventStore.class)
                .publish(new GenericDomainEventMessage<>("Counter", "raced", 1, new CountedUp("raced", 1)));
    }

    @Test
    void lagIsMeasuredPerProcessor() {
        await().atMost(10, TimeUnit.SECONDS).untilAsserted(() -> {
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(meters.get("tanggap.projection.lag.events")
                            .tag("processor", "counted")
                            .gauge()
                            .value())
                    .isZero();
            assertThat(meters.get("tanggap.projection.lag.seconds")
                            .tag("processor", "counted")
                            .gauge()
                            .value())
                    .isZero();
        });
    }

    @Test
    void commandsAreTimedByTheirType() {
        commands.sendAndWait(new Count("timed", 1), 10, TimeUnit.SECONDS);

        assertThat(context.getBean(MeterRegistry.class)
                        .get("tanggap.commands.successTimer")
                        .tag("payloadType", "Count")
                        .timer()
                        .count())
                .isPositive();
    }

    @Test
    void personalDataAreThere() {
        PersonalData personalData = context.getBean(PersonalData.class);

        assertThat(personalData.open("person", personalData.seal("person", "Siti")))
                .contains("Siti");
    }

    record Count(@TargetAggregateIdentifier String id, int by) {}

    /** Counts by one and by one, and lets something happen before. */
    record CountTwice(@TargetAggregateIdentifier String id, Runnable before) {}

    @Revision("1")
    record CountedUp(String id, int by) {}

    @Aggregate
    static class Counter {

        @AggregateIdentifier
        private String id;

        Counter() {}

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void handle(Count count) {
            AggregateLifecycle.apply(new CountedUp(count.id(), count.by()));
        }

        @CommandHandler
        void handle(CountTwice count) {
            count.before().run();
            AggregateLifecycle.apply(new CountedUp(count.id(), 1));
            AggregateLifecycle.apply(new CountedUp(count.id(), 1));
        }

        @EventSourcingHandler
        void on(CountedUp event) {
            id = event.id();
        }
    }

    @ProcessingGroup("counted")
    static class Counted {

        final List<String> events = new CopyOnWriteArrayList<>();
        final AtomicInteger away = new AtomicInteger();
        final TransactionTemplate transactions;
        volatile String refused = "";

        Counted(PlatformTransactionManager transactions) {
            this.transactions = new TransactionTemplate(transactions);
        }

        @EventHandler
        void on(CountedUp event) {
            if (event.id().equals("patient") && away.getAndDecrement() > 0) {
                throw new UncheckedIOException(new IOException("away"));
            }
            if (event.id().equals(refused)) {
                // as a command that is refused within the batch's transaction spoils it
                transactions.executeWithoutResult(status -> {
                    throw new IllegalStateException("refused");
                });
            }
            events.add(event.id());
        }
    }

    static class AsksAtOnce {

        final int rows;

        AsksAtOnce(DataSource dataSource) {
            rows = new JdbcTemplate(dataSource)
                    .queryForObject("select count(*) from of_the_application", Integer.class);
        }
    }

    @EnableAutoConfiguration
    @Import(Counter.class)
    static class Application {

        @Bean
        static SchemaMigration ownTables() {
            return new SchemaMigration("classpath:db/of-an-application", "flyway_application");
        }

        @Bean
        EventRegistry events() {
            return EventRegistry.of(Map.of("counted-up", CountedUp.class));
        }

        @Bean
        Processor countedProcessor() {
            return Processor.named("counted").withSegments(2).withDeadLetters();
        }

        @Bean
        Counted counted(PlatformTransactionManager transactions) {
            return new Counted(transactions);
        }

        @Bean
        AsksAtOnce asksAtOnce(@Qualifier("dataSource") DataSource dataSource) {
            return new AsksAtOnce(dataSource);
        }
    }
}
