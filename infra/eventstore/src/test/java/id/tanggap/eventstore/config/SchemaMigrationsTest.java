package id.tanggap.eventstore.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.eventstore.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SchemaMigrationsTest {

    private static final SchemaMigration EVENT_STORE =
            new SchemaMigration("classpath:db/eventstore", "flyway_eventstore");
    private static final SchemaMigration APPLICATION =
            new SchemaMigration("classpath:db/of-an-application", "flyway_application");

    private final DriverManagerDataSource dataSource =
            new DriverManagerDataSource(TestDatabase.emptyUrl(), "postgres", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(dataSource);

    @Test
    void severalLocationsShareADatabaseAndAreDoneOnce() {
        for (int start = 0; start < 2; start++) {
            SchemaMigrations.migrate(dataSource, EVENT_STORE);
            SchemaMigrations.migrate(dataSource, APPLICATION);
        }

        assertThat(jdbc.queryForObject("select count(*) from event", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from of_the_application", Integer.class))
                .isZero();
    }

    @Test
    void manyNodesMayStartAtOnceOnAnEmptyDatabase() throws Exception {
        CyclicBarrier start = new CyclicBarrier(6);
        ExecutorService nodes = Executors.newFixedThreadPool(6);
        List<Future<?>> starting = new ArrayList<>();
        for (int node = 0; node < 6; node++) {
            starting.add(nodes.submit(() -> {
                start.await();
                SchemaMigrations.migrate(dataSource, List.of(EVENT_STORE, APPLICATION));
                return null;
            }));
        }
        nodes.shutdown();
        for (Future<?> each : starting) {
            each.get();
        }

        assertThat(jdbc.queryForObject("select count(*) from flyway_application where version = '1'", Integer.class))
                .isOne();
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAlone() {
        SchemaMigrations.migrate(dataSource, EVENT_STORE);
        jdbc.update("""
                insert into flyway_eventstore
                select 99, '99', 'from the future', type, 'V99__future.sql', 1, installed_by, installed_on, 1, true
                  from flyway_eventstore where version = '1'""");

        assertThatThrownBy(() -> SchemaMigrations.migrate(dataSource, EVENT_STORE))
                .hasMessageContaining("newer version")
                .hasMessageContaining("99");
    }

    @Test
    void aLocationThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> SchemaMigrations.migrate(
                        dataSource, new SchemaMigration("classpath:db/nowhere", "flyway_nowhere")))
                .hasMessageContaining("nowhere");
        assertThatCode(() -> SchemaMigrations.migrate(dataSource, EVENT_STORE)).doesNotThrowAnyException();
    }
}
