package id.tanggap.eventstore.postgres;

import com.zaxxer.hikari.HikariDataSource;
import id.tanggap.eventstore.TestDatabase;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.EventSerializer;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Axon's own contract. */
class PostgresEventStorageEngineTest
        extends AbstractEventStorageEngineTest<PostgresEventStorageEngine, PostgresEventStorageEngine.Builder> {

    private HikariDataSource dataSource;

    @BeforeEach
    void open() {
        dataSource = TestDatabase.migrated();
        setTestSubject(createEngine());
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    @Override
    protected PostgresEventStorageEngine createEngine(UnaryOperator<PostgresEventStorageEngine.Builder> customization) {
        EventSerializer serializer = new EventSerializer(EventRegistry.of(Map.of("text", String.class)));
        return customization
                .apply(PostgresEventStorageEngine.builder(
                        dataSource, new JdbcTransactionManager(dataSource), serializer, serializer))
                .build();
    }
}
