package id.tanggap.access.administration;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Role;
import id.tanggap.access.account.Tokens;
import id.tanggap.access.rule.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts of everybody, for who keeps them. */
@Configuration(proxyBeanMethods = false)
public class AdministrationConfiguration {

    @Bean
    AccountDesk accountDesk(Accounts accounts, PlatformTransactionManager transactions) {
        return new AccountDesk(accounts, new TransactionTemplate(transactions));
    }

    @Bean
    AccountsController accountsController(Accounts accounts, Tokens tokens, AccountDesk desk) {
        return new AccountsController(accounts, tokens, desk);
    }

    @Bean
    AccountForms accountForms(AccountDesk desk, Tokens tokens) {
        return new AccountForms(desk, tokens);
    }

    @Bean
    AccessRules whoKeepsTheAccounts() {
        return rules -> rules.on(GET, "/api/accounts/**")
                .only(Role.ADMIN)
                .on(POST, "/api/accounts/**", "/admin/accounts/**")
                .only(Role.ADMIN);
    }
}
