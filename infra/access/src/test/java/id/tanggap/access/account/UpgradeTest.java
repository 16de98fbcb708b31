package id.tanggap.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.MovableClock;
import id.tanggap.schema.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** What an installation of the version before had keeps working. */
class UpgradeTest {

    private static EmbeddedPostgres postgres;

    private final MovableClock clock = new MovableClock();
    private JdbcClient jdbc;
    private AccountParts now;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void rowsOfTheVersionBefore() {
        DataSource dataSource = postgres.getPostgresDatabase();
        jdbc = JdbcClient.create(dataSource);
        jdbc.sql("drop schema public cascade; create schema public").update();
        Migrations.onTheClasspath().migrate(dataSource, "flyway_access", "1");
        account("diskominfo", "DISKOMINFO", "shared-by-several", "token-of-diskominfo", null);
        account("kepala-lama", "OPD_HEAD", "whatever-it-was", "token-of-kepala-lama", OffsetDateTime.now(clock));
        jdbc.sql("insert into access_session values (?, 'diskominfo', ?)")
                .params(Secret.hash("session-of-diskominfo"), OffsetDateTime.now(clock))
                .update();
        now = AccountParts.on(dataSource, clock);
    }

    private void account(String user, String role, String password, String token, OffsetDateTime closedAt) {
        jdbc.sql("""
                        insert into access_account (user_name, role, opd, password_hash, token_hash, opened_at, closed_at)
                        values (:user, :role, case when :role = 'OPD_HEAD' then 'dinkes' end, :password, :token, :opened, :closed)""")
                .param("user", user)
                .param("role", role)
                .param("password", "{bcrypt}" + new BCryptPasswordEncoder(8).encode(password))
                .param("token", Secret.hash(token))
                .param("opened", OffsetDateTime.now(clock))
                .param("closed", closedAt, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    @Test
    void a_token_goes_on_and_is_listed_until_it_is_revoked() {
        assertThat(now.accounts().withToken("token-of-diskominfo"))
                .contains(new StaffMember("diskominfo", Role.DISKOMINFO, null));

        List<ApiToken> listed = now.tokens().of("diskominfo");
        assertThat(listed).singleElement().satisfies(token -> {
            assertThat(token.name()).isEqualTo("Token awal");
            assertThat(token.endsAt()).isNull();
            assertThat(token.createdAt()).isEqualTo(clock.instant());
            assertThat(token.usedAt()).isEqualTo(clock.instant());
        });
        assertThat(now.tokens().revoke("diskominfo", listed.getFirst().id())).isTrue();
        assertThat(now.accounts().withToken("token-of-diskominfo")).isEmpty();
    }

    @Test
    void a_closed_account_stays_closed() {
        assertThat(now.accounts().withToken("token-of-kepala-lama")).isEmpty();
        assertThat(verdict("kepala-lama", "whatever-it-was")).isInstanceOf(Verdict.Wrong.class);
    }

    @Test
    void whoever_shares_a_password_goes_on_with_it_and_from_then_on_it_is_kept_as_argon2id() {
        var right = new Verdict.Right(new StaffMember("diskominfo", Role.DISKOMINFO, null), false);

        assertThat(verdict("diskominfo", "shared-by-several")).isEqualTo(right);
        assertThat(jdbc.sql("select password_hash from access_account where user_name = 'diskominfo'")
                        .query(String.class)
                        .single())
                .startsWith("{argon2id}");
        assertThat(verdict("diskominfo", "shared-by-several"))
                .as("the second of those who share it")
                .isEqualTo(right);
        assertThat(verdict("diskominfo", "guessed")).isInstanceOf(Verdict.Wrong.class);
        assertThat(now.accounts().account("diskominfo").orElseThrow().password())
                .as("and whoever keeps the accounts sees that nobody has chosen it")
                .isEqualTo(PasswordState.ISSUED);
    }

    @Test
    void a_wrong_password_does_not_change_how_the_right_one_is_kept() {
        verdict("diskominfo", "guessed");

        assertThat(jdbc.sql("select password_hash from access_account where user_name = 'diskominfo'")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}");
    }

    @Test
    void nodes_of_the_version_before_still_read_and_write_while_they_are_replaced() {
        assertThat(jdbc.sql("select user_name from access_account where token_hash = ? and closed_at is null")
                        .param(Secret.hash("token-of-diskominfo"))
                        .query(String.class)
                        .single())
                .isEqualTo("diskominfo");
        jdbc.sql("insert into access_session (token_hash, user_name, used_at) values (?, 'diskominfo', ?)")
                .params(Secret.hash("another"), OffsetDateTime.now(clock))
                .update();
        assertThat(jdbc.sql("select count(*) from access_session where id is not null and begun_at is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private Verdict verdict(String user, String password) {
        return now.passwords().verify(UserName.read(user), password);
    }
}
