package id.tanggap.command.channel.token;

import static id.tanggap.access.account.Role.ADMIN;
import static id.tanggap.access.account.Role.DISKOMINFO;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import id.tanggap.access.rule.AccessRules;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.schema.SchemaMigration;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tokens of the accounts, and who may enter them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenProperties.class)
class TokenConfiguration {

    @Bean
    static SchemaMigration tokenSchema() {
        return new SchemaMigration("classpath:db/channels", "flyway_channels");
    }

    @Bean
    KeptTokens accountTokens(
            JdbcClient jdbc,
            PersonalData vault,
            ObjectProvider<ConfiguredToken> configured,
            ObjectProvider<Renewal> renewals,
            Clock clock) {
        return new KeptTokens(
                jdbc, vault, configured.stream().toList(), renewals.stream().toList(), clock);
    }

    @Bean
    TokenRenewing tokenRenewing(KeptTokens tokens, ObjectProvider<Renewal> renewals) {
        return new TokenRenewing(tokens, renewals.stream().toList());
    }

    @Bean
    TokenWatch tokensHealthIndicator(KeptTokens tokens, TokenProperties properties) {
        return new TokenWatch(tokens, properties.warnBefore());
    }

    @Bean
    AccessRules tokenAccess() {
        return rules -> rules.on(PUT, "/api/channels/{platform}/{account}/token")
                .only(DISKOMINFO, ADMIN)
                .on(POST, "/api/channels/{platform}/{account}/token")
                .only(DISKOMINFO, ADMIN);
    }
}
