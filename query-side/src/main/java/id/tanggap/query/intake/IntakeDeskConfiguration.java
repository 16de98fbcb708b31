package id.tanggap.query.intake;

import static org.springframework.http.HttpMethod.GET;

import id.tanggap.access.account.Role;
import id.tanggap.access.rule.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see what is parked and what was ignored. */
@Configuration(proxyBeanMethods = false)
class IntakeDeskConfiguration {

    @Bean
    AccessRules intakeDeskAccess() {
        return rules -> rules.on(
                        GET,
                        "/api/admin/parked",
                        "/api/admin/channels",
                        "/api/intake/ignored",
                        "/api/channels",
                        "/api/channels/whatsapp")
                .only(Role.ADMIN, Role.DISKOMINFO);
    }
}
