package id.tanggap.access.rule;

import static org.springframework.security.config.Customizer.withDefaults;

import id.tanggap.access.audit.SecurityLog;
import id.tanggap.access.problem.ProblemAnswers;
import id.tanggap.access.session.SignInFilters;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.util.unit.DataSize;

/** The one security filter chain, made of the {@link AccessRules} of all capabilities. */
@Configuration(proxyBeanMethods = false)
public class RuleConfiguration {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

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
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            SignInFilters signIn,
            ObjectProvider<AccessRules> capabilities,
            ProblemAnswers problems,
            SecurityLog log,
            @Value("${tanggap.access.max-body:4MB}") DataSize maxBody) {
        var rules = new Rules();
        capabilities.orderedStream().forEach(capability -> capability.declare(rules));
        signIn.addTo(http);
        return http.cors(withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .frameOptions(frames -> frames.deny())
                        .cacheControl(cache -> cache.disable())
                        .addHeaderWriter(new CachePolicy()))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(new Refused(problems, log)))
                .addFilterAfter(new BodyLimit(maxBody.toBytes(), problems), HeaderWriterFilter.class)
                .addFilterBefore(new Unlisted(rules.entries(), problems), AuthorizationFilter.class)
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
