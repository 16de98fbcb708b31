package id.tanggap.command.whatsapp;

import static id.tanggap.access.account.Role.ADMIN;
import static id.tanggap.access.account.Role.DISKOMINFO;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import id.tanggap.access.rule.AccessRules;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The government's portfolio on WhatsApp, and what the platform lets it do. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PortfolioProperties.class)
class PortfolioConfiguration {

    private static final String[] ENTERED = {"/api/channels/whatsapp/templates", "/api/channels/whatsapp/limit"};

    @Bean
    Consents replyConsents(JdbcClient sql, PortfolioProperties properties) {
        return new Consents(sql, properties.whatsappOptIn());
    }

    @Bean
    Templates whatsAppTemplates(JdbcClient sql, PortfolioProperties properties) {
        return new Templates(sql, properties.whatsappTemplate());
    }

    @Bean
    DailyLimit whatsAppLimit(JdbcClient sql) {
        return new DailyLimit(sql);
    }

    @Bean
    ClosedChats closedChats(Consents consents, Templates templates, DailyLimit limit, Clock clock) {
        return new Terms(consents, templates, limit, clock);
    }

    @Bean
    AccessRules whatsAppAccess() {
        return rules ->
                rules.on(PUT, ENTERED).only(DISKOMINFO, ADMIN).on(POST, ENTERED).only(DISKOMINFO, ADMIN);
    }
}
