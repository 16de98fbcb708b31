package id.tanggap.eventstore.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.tanggap.eventstore.TestDatabase;
import id.tanggap.eventstore.kurrent.KurrentConnection;
import id.tanggap.eventstore.kurrent.KurrentEventStorageEngine;
import id.tanggap.eventstore.kurrent.KurrentEventStore;
import id.tanggap.eventstore.kurrent.KurrentHistory;
import id.tanggap.eventstore.kurrent.LogPosition;
import id.tanggap.eventstore.kurrent.server.Cluster;
import id.tanggap.eventstore.postgres.GlobalPosition;
import id.tanggap.eventstore.shredding.PersonalData;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
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
    void aPlaceThatIsNotInTheHistoryIsToldByHealthAndByAGauge() {
        PlacesInHistory places = context.getBean(PlacesInHistory.class);
        HealthIndicator health = context.getBean("eventHistoryHealthIndicator", HealthIndicator.class);
        Gauge gauge = context.getBean(MeterRegistry.class)
                .get("tanggap.event.store.places.lost")
                .gauge();
        places.look();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(gauge.value()).isZero();

        storeToken("of-a-newer-backup", "{\"commit\":900000000,\"prepare\":900000000}");
        places.look();

        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.health().getDetails().get("of-a-newer-backup"))
                .asString()
                .contains("bukan riwayat yang sudah diikuti")
                .contains("is not the history that was followed")
                .contains("infra/after-restore");
        assertThat(gauge.value()).isOne();

        jdbc.update("delete from token_entry where processor_name = 'of-a-newer-backup'");
        places.look();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    /** As when the store is changed and the events are copied, but not the places. */
    @Test
    void aPlaceInAnotherStoreIsTold() {
        PlacesInHistory places = context.getBean(PlacesInHistory.class);
        storeToken("of-another-store", GlobalPosition.class.getName(), "{\"tx\":1,\"id\":1}");
        storeToken("of-no-store", "id.tanggap.NoToken", "{}");

        places.look();

        assertThat(places.lost()).containsOnlyKeys("of-another-store", "of-no-store");
        assertThat(places.lost().get("of-another-store")).contains("copied without its tokens");
        jdbc.update("delete from token_entry where processor_name like 'of-%'");
        places.look();
        assertThat(places.lost()).isEmpty();
    }

    @Test
    void aTokenOfAFormerVersionLearnsItsEventOnce() {
        commands.sendAndWait(new EventStoreConfigurationTest.Count("learnt", 1), 10, TimeUnit.SECONDS);
        LogPosition head = (LogPosition) context.getBean(EventStore.class).createHeadToken();
        storeToken("older", "{\"commit\":%d,\"prepare\":%d}".formatted(head.commit(), head.prepare()));

        context.getBean(PlacesInHistory.class).look();

        assertThat(new String(
                        jdbc.queryForObject(
                                "select token from token_entry where processor_name = 'older'", byte[].class),
                        StandardCharsets.UTF_8))
                .contains("\"commit\":" + head.commit())
                .contains(String.valueOf(head.event()));
        jdbc.update("delete from token_entry where processor_name = 'older'");
    }

    private void storeToken(String processor, String json) {
        storeToken(processor, LogPosition.class.getName(), json);
    }

    private void storeToken(String processor, String type, String json) {
        jdbc.update(
                "insert into token_entry (processor_name, segment, token, token_type) values (?, 0, ?, ?)",
                processor,
                json.getBytes(StandardCharsets.UTF_8),
                type);
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
    void aUserWhoIsNoAdministratorIsLetInByOne() {
        try (Cluster guarded = Cluster.with(1).user("admin", "rahasia-admin").start()) {
            String users = guarded.connectionString("tanggap:rahasia%2Blain@", "tls=false");
            MockEnvironment environment = new MockEnvironment().withProperty("tanggap.eventstoredb.connection", users);
            assertThatThrownBy(() -> AdmitUser.admit(environment)).hasMessageContaining("admin-connection");
            environment.setProperty(
                    "tanggap.eventstoredb.admin-connection",
                    guarded.connectionString("admin:rahasia-admin@", "tls=false"));

            assertThat(AdmitUser.admit(environment)).contains("tanggap").doesNotContain("rahasia");
            assertThat(AdmitUser.admit(environment)).contains("was there");

            try (KurrentConnection connection = KurrentConnection.to(users).open()) {
                assertThat(new KurrentHistory(connection, "any.").after(null)).isEmpty();
            }
        }
    }

    @Test
    void whatIsNoEventStoreIsSaid() {
        MockEnvironment environment = new MockEnvironment().withProperty("tanggap.event-store", "mongo");

        assertThatThrownBy(() -> EventStoreProperties.of(environment))
                .hasMessageContaining("mongo")
                .hasMessageContaining("postgres or eventstoredb");
    }
}
