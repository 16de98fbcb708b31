package id.tanggap.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class TablesTest {

    private static final SchemaMigration FACTS = new SchemaMigration("classpath:db/facts", "flyway_facts");
    private static final SchemaMigration OTHER = new SchemaMigration("classpath:db/other", "flyway_other");

    private final String url = Server.emptyDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(Server.owners(url));
    private final Tables tables = new Tables(Server.OWNER);

    private void bringUpToDate(SchemaMigration... migrations) {
        tables.bringUpToDate(Server.serving(url), List.of(migrations));
    }

    @Test
    void severalLocationsShareADatabaseAndAreDoneOnce() {
        for (int start = 0; start < 2; start++) {
            bringUpToDate(FACTS, OTHER);
        }

        assertThat(jdbc.queryForObject("select count(*) from fact", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from other", Integer.class))
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
                bringUpToDate(FACTS, OTHER);
                return null;
            }));
        }
        nodes.shutdown();
        for (Future<?> each : starting) {
            each.get();
        }

        assertThat(jdbc.queryForObject("select count(*) from flyway_other where version = '1'", Integer.class))
                .isOne();
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAlone() {
        bringUpToDate(FACTS);
        jdbc.update("""
                insert into flyway_facts
                select 99, '99', 'from the future', type, 'V99__future.sql', 1, installed_by, installed_on, 1, true
                  from flyway_facts where version = '1'""");

        assertThatThrownBy(() -> bringUpToDate(FACTS))
                .hasMessageContaining("lebih baru")
                .hasMessageContaining("newer version")
                .hasMessageContaining("99");
    }

    @Test
    void aLocationThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> bringUpToDate(new SchemaMigration("classpath:db/nowhere", "flyway_nowhere")))
                .hasMessageContaining("nowhere");
    }

    @Test
    void withoutAnOwnerWhoServesMakesTheTables() {
        new Tables(null).bringUpToDate(Server.owners(url), List.of(FACTS));

        assertThat(jdbc.queryForObject("select count(*) from fact", Integer.class))
                .isZero();
    }

    @Test
    void whoServesAloneStartsOnTablesThatAreUpToDateAndIsToldWhoMustMakeThemWhenTheyAreNot() {
        Tables alone = new Tables(null);
        assertThatThrownBy(() -> alone.bringUpToDate(Server.serving(url), List.of(FACTS)))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageContaining("tanggap.schema-owner.username")
                .hasMessageContaining("peran 'server' tidak boleh")
                .hasMessageContaining("role 'server' may not");

        bringUpToDate(FACTS);

        alone.bringUpToDate(Server.serving(url), List.of(FACTS));
        assertThatThrownBy(() -> alone.bringUpToDate(Server.serving(url), List.of(FACTS, OTHER)))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageContaining("db/other");
    }
}
