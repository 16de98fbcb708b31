package id.tanggap.access.rule;

import static org.springframework.security.config.Customizer.withDefaults;

import id.tanggap.access.audit.SecurityLog;
import id.tanggap.access.problem.ProblemAnswers;
import id.tanggap.access.problem.ProtectiveHeaders;
import id.tanggap.access.session.SignInFilters;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.util.unit.DataSize;

/** The one security filter chain, made of the {@link AccessRules} of all capabilities. */
@Configuration(proxyBeanMethods = false)
public class RuleConfiguration {

    @Bean
    StandingRules standingRules(@Value("${tanggap.access.open-metrics:false}") boolean openMetrics) {
        return new StandingRules(openMetrics);
    }

    /** A request is observed once, by the server: once more for each of a dozen filters costs more than the filters. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    Rules accessRules(
            ObjectProvider<AccessRules> capabilities,
            @Value("${tanggap.access.max-public-body:64KB}") DataSize fromAnyone,
            @Value("${tanggap.access.max-body:1MB}") DataSize fromStaff) {
        var rules = new Rules(fromAnyone, fromStaff);
        capabilities.orderedStream().forEach(capability -> capability.declare(rules));
        return rules;
    }

    /** After the one that says how characters are written, before all that reads any. */
    @Bean
    FilterRegistrationBean<Door> door(Rules rules, ProblemAnswers problems) {
        var door = new FilterRegistrationBean<>(new Door(rules, problems));
        door.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return door;
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, SignInFilters signIn, Rules rules, ProblemAnswers problems, SecurityLog log) {
        signIn.addTo(http);
        return http.cors(withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(ProtectiveHeaders.CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .frameOptions(frames -> frames.deny())
                        .cacheControl(cache -> cache.disable())
                        .addHeaderWriter(new CachePolicy()))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(new Refused(problems, log)))
                .addFilterBefore(new Unlisted(rules, problems), AuthorizationFilter.class)
                .addFilterBefore(new Frugality(rules, problems, log), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> {
                    // The request that is dispatched again was let in, or refused, when it first came.
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                            .permitAll();
                    rules.entries()
                            .forEach(entry ->
                                    requests.requestMatchers(entry.matcher()).access(entry.whoMay()));
                    requests.anyRequest().denyAll();
                })
                .build();
    }
}
