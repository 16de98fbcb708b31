package id.tanggap.query.pages;

import id.tanggap.access.GovernmentZone;
import id.tanggap.access.account.Account;
import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.PasswordFault;
import id.tanggap.access.account.PasswordState;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.account.Tokens;
import id.tanggap.access.session.Presented;
import id.tanggap.access.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The own account: where it is signed in, its tokens, its password. */
@Controller
class OwnAccountPage {

    private static final Set<String> DONE = Set.of("password", "session", "token");
    private static final Set<String> FAULTS =
            Stream.of(PasswordFault.values()).map(PasswordFault::word).collect(Collectors.toUnmodifiableSet());

    private final Accounts accounts;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Clock clock;
    private final ZoneId zone;

    OwnAccountPage(Accounts accounts, Sessions sessions, Tokens tokens, Clock clock, @GovernmentZone ZoneId zone) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/account")
    String page(
            @AuthenticationPrincipal StaffMember member,
            @RequestParam(required = false) @Nullable String done,
            HttpServletRequest request,
            Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        model.addAttribute("account", accounts.account(member.user()).orElseThrow(OwnAccountPage::closedMeanwhile));
        model.addAttribute("sessions", sessions.of(member.user(), Presented.session(request)));
        model.addAttribute("tokens", tokens.of(member.user()));
        model.addAttribute("today", today);
        model.addAttribute("inAYear", today.plusYears(1));
        model.addAttribute("done", known(done, DONE));
        return "account/account";
    }

    /** Where whoever signed in for the first time is led, and everybody may change the password. */
    @GetMapping("/account/password")
    String password(
            @AuthenticationPrincipal StaffMember member,
            @RequestParam(required = false) @Nullable String problem,
            @RequestParam(defaultValue = "") String returnTo,
            Model model) {
        Account account = accounts.account(member.user()).orElseThrow(OwnAccountPage::closedMeanwhile);
        model.addAttribute("first", account.password() == PasswordState.INITIAL);
        model.addAttribute("problem", known(problem, FAULTS));
        model.addAttribute("returnTo", returnTo);
        return "account/password";
    }

    private static DisabledException closedMeanwhile() {
        return new DisabledException("The account was closed while it was looked at");
    }

    /** What stands in an address may have been written there by anybody: only our own words are shown. */
    private static @Nullable String known(@Nullable String word, Set<String> words) {
        return word != null && words.contains(word) ? word : null;
    }
}
