package id.tanggap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Passwords;
import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.account.UserName;
import id.tanggap.access.account.Verdict;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AccessTest
class AccountsTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_token_tells_who_calls() {
        var head = accounts.open(new StaffMember("Kepala.Dinkes@kota.example", Role.OPD_HEAD, "dinkes"))
                .orElseThrow();

        assertThat(Caller.program(port).token(head.token()).get("/me").body())
                .contains("kepala.dinkes@kota.example", "OPD_HEAD", "dinkes");
        assertThat(Caller.program(port).token(head.token()).get("/slow").body())
                .as("asynchronously, too")
                .isEqualTo("kepala.dinkes@kota.example");
    }

    @Test
    void no_token_and_a_wrong_one_are_told_apart() {
        var none = Caller.program(port).get("/me");
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(none.headers().firstValue("Content-Type")).hasValue("application/problem+json");

        var wrong = Caller.program(port).token("guessed").get("/news");
        assertThat(wrong.statusCode()).as("even where nobody needs one").isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(wrong.body()).contains("urn:tanggap:problem:wrong-token");
    }

    @Test
    void opening_an_open_account_changes_nothing() {
        var first = accounts.open("twice", Role.MAYOR, null).orElseThrow();

        assertThat(accounts.open("twice", Role.ADMIN, null)).isEmpty();
        assertThat(accounts.withToken(first.token())).contains(new StaffMember("twice", Role.MAYOR, null));
    }

    @Test
    void a_reissue_kills_the_old_credentials() {
        var old = accounts.open("reissued", Role.MAYOR, null).orElseThrow();
        var fresh = accounts.reissue("reissued").orElseThrow();

        assertThat(accounts.withToken(old.token())).isEmpty();
        assertThat(right("reissued", old.password())).isFalse();
        assertThat(accounts.withToken(fresh.token())).isPresent();
        assertThat(right("Reissued ", fresh.password())).isTrue();
        assertThat(accounts.reissue("nobody")).isEmpty();
    }

    @Test
    void a_closed_account_is_dead_until_it_is_opened_anew() {
        var old = accounts.open("closed", Role.OPD_HEAD, "dinkes").orElseThrow();

        assertThat(accounts.close("closed")).isTrue();
        assertThat(accounts.close("closed")).isFalse();
        assertThat(accounts.withToken(old.token())).isEmpty();
        assertThat(right("closed", old.password())).isFalse();
        assertThat(accounts.reissue("closed")).isEmpty();
        assertThat(Caller.program(port).token(old.token()).get("/me").statusCode())
                .isEqualTo(401);

        var anew = accounts.open("closed", Role.OPD_HEAD, "dishub").orElseThrow();
        assertThat(accounts.withToken(old.token())).isEmpty();
        assertThat(accounts.withToken(anew.token())).contains(new StaffMember("closed", Role.OPD_HEAD, "dishub"));
    }

    @Test
    void an_account_comes_and_goes_with_the_transaction_it_was_opened_in() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            accounts.open("undone", Role.MAYOR, null);
            transaction.setRollbackOnly();
        });

        assertThat(accounts.named("undone")).isEmpty();
    }

    @Test
    void an_account_of_an_opd_names_the_opd() {
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.open("head", Role.OPD_HEAD, null));
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.open("a b", Role.MAYOR, null));
    }

    @Test
    void no_secret_is_stored_or_printed_in_the_clear() {
        var head = staff.settled("secretive", Role.MAYOR);
        var browser = Caller.browser(port);
        browser.signIn("secretive", head.password(), "/desk");
        var session = browser.cookie("tanggap_session");

        var stored = Stream.of("access_account", "access_session", "access_token", "access_device")
                .flatMap(table -> rows(table).stream())
                .collect(Collectors.joining("\n"));

        assertThat(stored).contains("secretive");
        var browsers = browser.cookie("tanggap_browser");
        for (String secret : List.of(head.password(), Objects.requireNonNull(head.token()), session, browsers)) {
            assertThat(stored).doesNotContain(secret, HexFormat.of().formatHex(secret.getBytes()));
            assertThat(head.toString()).doesNotContain(secret);
        }
    }

    private boolean right(String user, String password) {
        return passwords.verify(UserName.read(user), password) instanceof Verdict.Right;
    }

    private List<String> rows(String table) {
        return jdbc.sql("select t::text from " + table + " t")
                .query(String.class)
                .list();
    }
}
