package id.tanggap.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class ServingRightsTest {

    private static final List<SchemaMigration> MIGRATIONS = List.of(
            new SchemaMigration("classpath:db/facts", "flyway_facts"),
            new SchemaMigration("classpath:db/other", "flyway_other"));

    private final String url = Server.emptyDatabase();
    private final JdbcTemplate owner = new JdbcTemplate(Server.owners(url));
    private final JdbcTemplate serving = new JdbcTemplate(Server.serving(url));

    @BeforeEach
    void tables() {
        start();
    }

    private void start() {
        new Tables(Server.OWNER).bringUpToDate(Server.serving(url), MIGRATIONS);
    }

    @Test
    void whoServesReadsAndAppends() {
        serving.update("insert into fact (said) values ('the lamp is out')");
        serving.update("insert into other (fact) select id from fact");
        serving.update("insert into place values ('reader', 1)");

        assertThat(serving.update("update place set reached = 2")).isOne();
        assertThat(serving.queryForObject("select id from newest_fact", Long.class))
                .isOne();
        assertThat(serving.queryForObject("select shift from era", Long.class)).isZero();
        assertThat(serving.update("delete from place")).isOne();
        serving.execute("truncate place");
    }

    @Test
    void whatWasSaidCannotBeChangedByWhoServes() {
        owner.update("insert into fact (said) values ('the lamp is out')");

        for (String attempt : List.of(
                "update fact set said = 'nothing'",
                "delete from fact",
                "truncate fact cascade",
                "alter table fact add column told text",
                "alter table fact disable trigger all",
                "create trigger hide before insert on fact for each row execute function suppress_redundant_updates_trigger()",
                "create rule hide as on insert to fact do instead nothing",
                "drop table fact cascade",
                "comment on table fact is null",
                "update era set shift = -1000000000",
                "insert into era values (1)",
                "update flyway_facts set checksum = 0",
                "insert into newest_fact values (1)",
                "drop table place",
                "create table elsewhere (id int)")) {
            assertThatThrownBy(() -> serving.execute(attempt))
                    .as(attempt)
                    .rootCause()
                    .hasMessageMatching("(?s)ERROR: (permission denied|must be owner|cannot insert into view).*");
            assertThat(owner.queryForList("select said from fact", String.class))
                    .as(attempt)
                    .containsExactly("the lamp is out");
        }
    }

    @Test
    void whatGuardsATableCannotBeTakenFromItByWhoServes() {
        owner.execute("create trigger guard before delete on fact for each row"
                + " execute function suppress_redundant_updates_trigger()");

        assertThatThrownBy(() -> serving.execute("drop trigger guard on fact"))
                .rootCause()
                .hasMessageContaining("must be owner");
    }

    @Test
    void whatWasGivenTooMuchIsTakenBackAtTheNextStart() {
        owner.execute("grant all on fact, era, flyway_facts to server");

        start();

        for (String attempt : List.of("delete from fact", "update era set shift = 1", "delete from flyway_facts")) {
            assertThatThrownBy(() -> serving.execute(attempt)).rootCause().hasMessageContaining("permission denied");
        }
        serving.update("insert into fact (said) values ('and still it goes on')");
    }

    @Test
    void aTableThatCameLaterMayBeUsedFromTheNextStartOn() {
        owner.execute("create table later (id bigint primary key)");
        assertThatThrownBy(() -> serving.execute("insert into later values (1)"))
                .rootCause()
                .hasMessageContaining("permission denied");

        start();

        assertThat(serving.update("insert into later values (1)")).isOne();
    }

    @Test
    void nobodyIsWarnedWhereOwnerAndServingRoleAreTwo(CapturedOutput output) {
        assertThat(output).doesNotContain("only ever appended");
    }

    @Test
    void whereTheyAreOneTheOperatorIsWarned(CapturedOutput output) {
        new Tables(null).bringUpToDate(Server.owners(url), MIGRATIONS);

        assertThat(output)
                .contains("Peran 'keeper' melayani permintaan dan dapat mengubah")
                .contains(
                        "The role 'keeper' serves requests and could change what is only ever appended to: [era, fact]");
    }

    @Test
    void tablesCanBeMadeAheadOfEveryNodeByWhoKnowsTheOwnersPassword() {
        String fresh = Server.emptyDatabase();
        MockEnvironment environment = new MockEnvironment()
                .withProperty("spring.datasource.url", fresh)
                .withProperty("spring.datasource.username", Server.SERVING)
                .withProperty("spring.datasource.password", "of-the-server");
        assertThatThrownBy(() -> MakeTables.run(environment))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageContaining("pemilik tabel")
                .hasMessageContaining("owner of the tables");
        environment.setProperty("tanggap.schema-owner.username", "keeper");
        assertThatThrownBy(() -> MakeTables.run(environment)).hasMessageContaining("both or neither");
        environment.setProperty("tanggap.schema-owner.password", "of-the-keeper");

        MakeTables.run(environment);

        JdbcTemplate node = new JdbcTemplate(Server.serving(fresh));
        assertThatCode(() -> node.update("insert into fact (said) values ('made')"))
                .doesNotThrowAnyException();
    }
}
