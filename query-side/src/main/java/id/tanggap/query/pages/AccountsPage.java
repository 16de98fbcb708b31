package id.tanggap.query.pages;

import id.tanggap.access.account.Account;
import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.PasswordState;
import id.tanggap.access.account.Role;
import id.tanggap.access.account.Tokens;
import id.tanggap.access.problem.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts of everybody, for who keeps them: those of the government as a whole, and those of its offices. */
@Controller
class AccountsPage {

    private static final Set<Role> GOVERNMENT = EnumSet.of(Role.ADMIN, Role.DISKOMINFO, Role.MAYOR);
    private static final int SHOWN = 100;

    private final Accounts accounts;
    private final Tokens tokens;

    AccountsPage(Accounts accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @GetMapping("/admin/accounts")
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        List<Account> government =
                accounts.find("", GOVERNMENT, Integer.MAX_VALUE).accounts();
        List<Account> open = government.stream().filter(Account::isOpen).toList();
        model.addAttribute("government", government);
        model.addAttribute("open", open.size());
        model.addAttribute(
                "shared",
                open.stream()
                        .filter(account -> account.password() == PasswordState.ISSUED)
                        .map(account -> account.member().user())
                        .toList());
        model.addAttribute(
                "oneAdmin",
                open.stream()
                                .filter(account -> account.member().role() == Role.ADMIN)
                                .count()
                        == 1);
        model.addAttribute("offices", accounts.find(q, EnumSet.complementOf(EnumSet.copyOf(GOVERNMENT)), SHOWN));
        model.addAttribute("roles", GOVERNMENT);
        model.addAttribute("q", q);
        return "office/accounts";
    }

    @GetMapping("/admin/accounts/{user}")
    String one(@PathVariable String user, @RequestParam(required = false) @Nullable String done, Model model) {
        Account account = accounts.account(user).orElseThrow(Problem::notFound);
        model.addAttribute("account", account);
        model.addAttribute("office", account.member().role().ofOpd());
        model.addAttribute("tokens", tokens.of(account.member().user()));
        model.addAttribute("done", done != null);
        return "office/account";
    }
}
