package id.tanggap.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FirstAccountsTest {

    private static EmbeddedPostgres postgres;

    private final JsonMapper json = JsonMapper.builder().build();
    private DataSource dataSource;
    private Accounts accounts;
    private Passwords passwords;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void anEmptyTown() {
        dataSource = postgres.getPostgresDatabase();
        var parts = AccountParts.on(dataSource, Clock.systemUTC());
        accounts = parts.accounts();
        passwords = parts.passwords();
        JdbcClient.create(dataSource).sql("truncate access_account cascade").update();
    }

    @Test
    void the_first_start_lets_three_people_in_by_a_file_for_its_owner_only() throws IOException {
        var file = folder.resolve("new/credentials.json");

        start(file, new DataSourceTransactionManager(dataSource));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(signedInWith(read(file).get("admin")).role()).isEqualTo(Role.ADMIN);
        assertThat(signedInWith(read(file).get("mayor")).role()).isEqualTo(Role.MAYOR);
        assertThat(signedInWith(read(file).get("diskominfo")).role()).isEqualTo(Role.DISKOMINFO);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).as("nothing half written is left").containsExactly(file);
        }
    }

    @Test
    void the_second_start_changes_nothing() throws IOException {
        var file = folder.resolve("credentials.json");
        start(file, new DataSourceTransactionManager(dataSource));
        var first = Files.readString(file);

        start(file, new DataSourceTransactionManager(dataSource));
        assertThat(file).hasContent(first);

        Files.delete(file);
        start(file, new DataSourceTransactionManager(dataSource));
        assertThat(file).as("the operator has put it away").doesNotExist();
    }

    @Test
    void of_two_that_start_at_the_same_moment_one_opens_the_accounts() {
        var files = List.of(folder.resolve("one.json"), folder.resolve("other.json"));

        files.stream()
                .map(file ->
                        CompletableFuture.runAsync(() -> start(file, new DataSourceTransactionManager(dataSource))))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(files.stream().filter(Files::exists)).hasSize(1);
    }

    @Test
    void a_crash_after_the_file_and_before_the_commit_is_mended_by_the_next_start() throws IOException {
        var file = folder.resolve("credentials.json");
        assertThatThrownBy(() -> start(file, new DataSourceTransactionManager(dataSource) {
                    @Override
                    protected void doCommit(DefaultTransactionStatus status) {
                        doRollback(status);
                        throw new IllegalTransactionStateException("the power went out");
                    }
                }))
                .hasMessage("the power went out");
        assertThat(accounts.none()).isTrue();
        var dead = read(file).get("admin").get("token").asString();

        start(file, new DataSourceTransactionManager(dataSource));

        assertThat(accounts.withToken(dead)).isEmpty();
        assertThat(signedInWith(read(file).get("admin")).role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void no_account_is_opened_if_the_file_cannot_be_written() throws IOException {
        var notAFolder = Files.createFile(folder.resolve("taken"));

        assertThatThrownBy(() ->
                        start(notAFolder.resolve("credentials.json"), new DataSourceTransactionManager(dataSource)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no account was opened");

        assertThat(accounts.none()).isTrue();
    }

    @Test
    void without_a_file_there_are_no_accounts() {
        start(null, new DataSourceTransactionManager(dataSource));

        assertThat(accounts.none()).isTrue();
    }

    private void start(@Nullable Path file, DataSourceTransactionManager transactions) {
        new AccountConfiguration()
                .firstAccounts(accounts, transactions, json, file == null ? "" : file.toString())
                .afterPropertiesSet();
    }

    private JsonNode read(Path file) throws IOException {
        return json.readTree(Files.readString(file));
    }

    private StaffMember signedInWith(JsonNode credentials) {
        var byToken = accounts.withToken(credentials.get("token").asString()).orElseThrow();
        var byPassword = passwords.verify(
                UserName.read(credentials.get("user").asString()),
                credentials.get("password").asString());
        assertThat(byPassword).isEqualTo(new Verdict.Right(byToken, true));
        return byToken;
    }
}
