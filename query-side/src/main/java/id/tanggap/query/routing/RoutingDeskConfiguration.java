package id.tanggap.query.routing;

import static org.springframework.http.HttpMethod.GET;

import id.tanggap.access.account.Role;
import id.tanggap.access.rule.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see what was learned. */
@Configuration(proxyBeanMethods = false)
class RoutingDeskConfiguration {

    @Bean
    AccessRules routingDeskAccess() {
        return rules -> rules.on(GET, "/api/routing").only(Role.MAYOR, Role.DISKOMINFO, Role.ADMIN);
    }
}
