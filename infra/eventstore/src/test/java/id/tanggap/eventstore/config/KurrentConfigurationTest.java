package id.tanggap.eventstore.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.tanggap.eventstore.TestDatabase;
import id.tanggap.eventstore.kurrent.KurrentEventStorageEngine;
import id.tanggap.eventstore.kurrent.KurrentEventStore;
import id.tanggap.eventstore.kurrent.LogPosition;
import id.tanggap.eventstore.kurrent.server.Cluster;
import id.tanggap.eventstore.shredding.PersonalData;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = EventStoreConfigurationTest.Application.class,
        properties = {
            "tanggap.event-store=eventstoredb",
            "tanggap.master-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "spring.datasource.username=postgres"
        })
@DirtiesContext
class KurrentConfigurationTest {

    private static final Cluster CLUSTER = Cluster.start(2);
    private static String url;

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry registry) {
        url = TestDatabase.emptyUrl();
        registry.add("spring.datasource.url", () -> url);
        registry.add("tanggap.eventstoredb.connection", CLUSTER::connectionString);
    }

    @AfterAll
    static void stop() {
        CLUSTER.close();
    }

    @Autowired
    ApplicationContext context;

    @Autowired
    CommandGateway commands;

    @Autowired
    EventStoreConfigurationTest.Counted counted;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void eventsAreInEventStoreDbAndNothingFallsBack() {
        assertThat(context.getBean(EventStorageEngine.class)).isInstanceOf(KurrentEventStorageEngine.class);
        assertThat(context.getBean(EventStore.class)).isInstanceOf(KurrentEventStore.class);
        assertThat(context.getBean(Configuration.class).eventStore()).isInstanceOf(KurrentEventStore.class);
    }

    @Test
    void anEventIsPushedToItsProcessorWhichKeepsItsPlaceInPostgres() {
        commands.sendAndWait(new EventStoreConfigurationTest.Count("pushed", 1), 10, TimeUnit.SECONDS);

        await().atMost(10, TimeUnit.SECONDS).until(() -> counted.events.contains("pushed"));
        await().atMost(10, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(jdbc.queryForList(
                                "select distinct token_type from token_entry where processor_name = 'counted'"
                                        + " and token is not null",
                                String.class))
                        .containsExactly(LogPosition.class.getName()));
        assertThat(jdbc.queryForObject("select count(*) from event", Integer.class))
                .isZero();
    }

    @Test
    void aPersonsKeyOutlivesTheTransactionThatNeededIt() {
        PersonalData personalData = context.getBean(PersonalData.class);
        String[] sealed = new String[1];

        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            sealed[0] = personalData.seal("somebody", "in an event that is stored already");
            transaction.setRollbackOnly();
        });

        assertThat(personalData.open("somebody", sealed[0])).contains("in an event that is stored already");
        assertThat(personalData.seal("somebody", "in an event that is stored already"))
                .isEqualTo(sealed[0]);
    }

    @Test
    void whatIsNoEventStoreIsSaid() {
        MockEnvironment environment = new MockEnvironment().withProperty("tanggap.event-store", "mongo");

        assertThatThrownBy(() -> EventStoreProperties.of(environment))
                .hasMessageContaining("mongo")
                .hasMessageContaining("postgres or eventstoredb");
    }
}
