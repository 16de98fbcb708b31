package id.tanggap.query.admin;

import id.tanggap.access.account.Role;
import id.tanggap.access.rule.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class AdminAccess {

    @Bean
    AccessRules projectionQuestions() {
        return rules -> rules.on(
                        HttpMethod.GET,
                        "/api/admin/projections",
                        "/api/admin/projections/{name}/digest",
                        "/api/admin/dead-letters")
                .only(Role.ADMIN);
    }
}
