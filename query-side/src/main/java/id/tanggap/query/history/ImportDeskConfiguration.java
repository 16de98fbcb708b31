package id.tanggap.query.history;

import static org.springframework.http.HttpMethod.GET;

import id.tanggap.access.account.Role;
import id.tanggap.access.rule.AccessRules;
import id.tanggap.eventstore.shredding.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may see imports. */
@Configuration(proxyBeanMethods = false)
class ImportDeskConfiguration {

    @Bean
    RemarkedRows remarkedRows(JdbcClient sql, PersonalData personalData) {
        return new RemarkedRows(sql, personalData);
    }

    @Bean
    AccessRules importDeskAccess() {
        return rules -> rules.on(
                        GET,
                        "/api/imports",
                        "/api/imports/{id}",
                        "/api/imports/{id}/rejected.csv",
                        "/api/imports/{id}/open.csv")
                .only(Role.ADMIN, Role.DISKOMINFO);
    }
}
