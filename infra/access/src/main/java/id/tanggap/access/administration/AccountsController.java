package id.tanggap.access.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.access.account.Account;
import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.ApiToken;
import id.tanggap.access.account.Credentials;
import id.tanggap.access.account.PasswordState;
import id.tanggap.access.account.PlainText;
import id.tanggap.access.account.Role;
import id.tanggap.access.account.Tokens;
import id.tanggap.access.problem.Bilingual;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of everybody over HTTP. */
@RestController
@RequestMapping("/api/accounts")
final class AccountsController {

    private static final Bilingual GIVEN_ONCE = new Bilingual(
            "Akun ini sudah terbuka; kata sandinya sudah diberikan satu kali dan tidak dapat dibaca lagi.",
            "The account is open already; its password was given once and cannot be read again.");

    private final Accounts accounts;
    private final Tokens tokens;
    private final AccountDesk desk;

    AccountsController(Accounts accounts, Tokens tokens, AccountDesk desk) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.desk = desk;
    }

    /**
     * @param closedAt null while it is open
     * @param signedInAt the last time, by password
     * @param tokens how many are valid
     */
    record Listed(
            String user,
            Role role,
            @Nullable String opd,
            @Nullable String displayName,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Instant signedInAt,
            PasswordState password,
            int tokens) {

        static Listed of(Account account) {
            return new Listed(
                    account.member().user(),
                    account.member().role(),
                    account.member().opd(),
                    account.member().displayName(),
                    account.openedAt(),
                    account.closedAt(),
                    account.signedInAt(),
                    account.password(),
                    account.tokens());
        }
    }

    /** @param total how many there are, of which the first are here */
    record Page(List<Listed> items, int total) {}

    record OneAccount(Listed account, List<ApiToken> tokens) {}

    /**
     * @param password for the first sign-in, given once
     * @param message why it is not here
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Given(
            String user,
            @Nullable String password,
            @Nullable String message) {}

    /** @param keepTokens whether the account's tokens go on; without it they are revoked with the old password */
    record Reissue(@Nullable Boolean keepTokens) {}

    record Rename(@PlainText @Nullable String displayName) {}

    @GetMapping
    Page list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Set<Role> role,
            @RequestParam(defaultValue = "200") @Min(1) @Max(1000) int size) {
        Set<Role> roles = role == null || role.isEmpty() ? EnumSet.allOf(Role.class) : role;
        Accounts.Found found = accounts.find(q, roles, size);
        return new Page(found.accounts().stream().map(Listed::of).toList(), found.total());
    }

    @GetMapping("/{user}")
    OneAccount one(@PathVariable String user) {
        Account account = desk.known(user);
        return new OneAccount(Listed.of(account), tokens.of(account.member().user()));
    }

    @PostMapping
    ResponseEntity<Given> open(@Valid @RequestBody NewAccount wish, Locale locale) {
        return given(desk.open(wish), HttpStatus.CREATED, Objects.requireNonNull(wish.user()), locale);
    }

    /** Ends the old password and the sessions, and the tokens unless they are kept. */
    @PostMapping("/{user}/reissue")
    Given reissue(@PathVariable String user, @RequestBody(required = false) @Nullable Reissue wish) {
        boolean keepTokens = wish != null && Boolean.TRUE.equals(wish.keepTokens());
        return given(desk.reissue(user, keepTokens));
    }

    /** Ends the password, the sessions and the tokens. */
    @PostMapping("/{user}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String user) {
        desk.close(user);
    }

    @PostMapping("/{user}/reopen")
    ResponseEntity<Given> reopen(@PathVariable String user, Locale locale) {
        return given(desk.reopen(user), HttpStatus.OK, user, locale);
    }

    @PostMapping("/{user}/name")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(@PathVariable String user, @Valid @RequestBody Rename wish) {
        desk.rename(user, Objects.requireNonNull(wish.displayName()));
    }

    @PostMapping("/{user}/tokens/{token}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String user, @PathVariable UUID token) {
        tokens.revoke(desk.known(user).member().user(), token);
    }

    private static ResponseEntity<Given> given(
            Optional<Credentials> credentials, HttpStatus now, String user, Locale locale) {
        return credentials
                .map(fresh -> ResponseEntity.status(now).body(given(fresh)))
                .orElseGet(() -> ResponseEntity.ok(new Given(user, null, GIVEN_ONCE.in(locale))));
    }

    private static Given given(Credentials fresh) {
        return new Given(fresh.user(), fresh.password(), null);
    }
}
