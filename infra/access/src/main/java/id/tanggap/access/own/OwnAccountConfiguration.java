package id.tanggap.access.own;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.tanggap.access.GovernmentZone;
import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Passwords;
import id.tanggap.access.account.Tokens;
import id.tanggap.access.audit.SecurityLog;
import id.tanggap.access.rule.AccessRules;
import id.tanggap.access.session.Sessions;
import id.tanggap.access.session.SignInGuard;
import id.tanggap.access.session.SignedIn;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The own account, for everybody who is signed in. */
@Configuration(proxyBeanMethods = false)
public class OwnAccountConfiguration {

    @Bean
    OwnPassword ownPassword(
            Accounts accounts, Passwords passwords, SignInGuard guard, SignedIn signedIn, SecurityLog log) {
        return new OwnPassword(accounts, passwords, guard, signedIn, log);
    }

    @Bean
    OwnTokens ownTokens(Tokens tokens, Clock clock, @GovernmentZone ZoneId zone) {
        return new OwnTokens(tokens, clock, zone);
    }

    @Bean
    OwnAccountController ownAccountController(
            Accounts accounts,
            Tokens tokens,
            Sessions sessions,
            OwnPassword password,
            OwnTokens ownTokens,
            SignedIn signedIn) {
        return new OwnAccountController(accounts, tokens, sessions, password, ownTokens, signedIn);
    }

    @Bean
    OwnAccountForms ownAccountForms(OwnPassword password, OwnTokens tokens, Sessions sessions, SignedIn signedIn) {
        return new OwnAccountForms(password, tokens, sessions, signedIn);
    }

    @Bean
    AccessRules whoseOwnAccount() {
        return rules -> rules.on(GET, "/api/account")
                .staff()
                .on(POST, "/api/account/**", "/account/**")
                .staff();
    }
}
