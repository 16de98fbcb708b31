package id.tanggap.command.operation;

import static id.tanggap.access.account.Role.ADMIN;
import static org.springframework.http.HttpMethod.POST;

import id.tanggap.access.rule.AccessRules;
import id.tanggap.eventstore.config.Processor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may order. */
@Configuration(proxyBeanMethods = false)
class OperationConfiguration {

    @Bean
    AccessRules operationAccess() {
        return rules -> rules.on(
                        POST,
                        "/api/admin/projections/{name}/rebuild",
                        "/api/admin/projections/{name}/rebuild/swap",
                        "/api/admin/projections/{name}/rebuild/drop",
                        "/api/admin/dead-letters/retry")
                .only(ADMIN);
    }

    @Bean
    Processor reactionOrders() {
        return Processor.named(WhenRetryOrderedThenTryReactionsAgain.PROCESSOR);
    }
}
