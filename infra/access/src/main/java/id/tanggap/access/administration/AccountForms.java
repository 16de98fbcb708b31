package id.tanggap.access.administration;

import id.tanggap.access.account.Credentials;
import id.tanggap.access.account.GivenOnce;
import id.tanggap.access.account.PlainText;
import id.tanggap.access.account.Tokens;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The same by the forms of the pages, which come back to the page of the account ({@code GET /admin/accounts/{user}}) with
 * {@code done}, or show a password once.
 */
@Controller
@RequestMapping("/admin/accounts")
final class AccountForms {

    private static final String PAGE = "/admin/accounts";

    private final AccountDesk desk;
    private final Tokens tokens;

    AccountForms(AccountDesk desk, Tokens tokens) {
        this.desk = desk;
        this.tokens = tokens;
    }

    @PostMapping
    ResponseEntity<?> open(@Valid @ModelAttribute NewAccount wish, Locale locale) {
        return shown(desk.open(wish), page(String.valueOf(wish.user())), locale);
    }

    @PostMapping("/{user}/reissue")
    ResponseEntity<?> reissue(
            @PathVariable String user, @RequestParam(defaultValue = "false") boolean keepTokens, Locale locale) {
        return shown(Optional.of(desk.reissue(user, keepTokens)), page(user), locale);
    }

    @PostMapping("/{user}/close")
    ResponseEntity<?> close(@PathVariable String user) {
        desk.close(user);
        return back(page(user));
    }

    @PostMapping("/{user}/reopen")
    ResponseEntity<?> reopen(@PathVariable String user, Locale locale) {
        return shown(desk.reopen(user), page(user), locale);
    }

    @PostMapping("/{user}/name")
    ResponseEntity<?> rename(@PathVariable String user, @RequestParam @PlainText String displayName) {
        desk.rename(user, displayName);
        return back(page(user));
    }

    @PostMapping("/{user}/tokens/{token}/revoke")
    ResponseEntity<?> revoke(@PathVariable String user, @PathVariable UUID token) {
        tokens.revoke(desk.known(user).member().user(), token);
        return back(page(user));
    }

    private static ResponseEntity<?> shown(Optional<Credentials> credentials, String page, Locale locale) {
        return credentials.isPresent()
                ? GivenOnce.password(credentials.get().user(), credentials.get().password(), page, locale)
                : back(page);
    }

    private static ResponseEntity<?> back(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page + "?done"))
                .build();
    }

    private static String page(String user) {
        return UriComponentsBuilder.fromPath(PAGE)
                .pathSegment(user.strip())
                .encode()
                .toUriString();
    }
}
