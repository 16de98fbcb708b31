package id.tanggap.access.rule;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.tanggap.access.account.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The rules that hold for every application: signing in, style sheets, health, metrics, the API's description. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StandingRules implements AccessRules {

    private final boolean openMetrics;

    StandingRules(boolean openMetrics) {
        this.openMetrics = openMetrics;
    }

    @Override
    public void declare(Rules rules) {
        rules.on(GET, "/login")
                .anyone()
                .on(POST, "/login", "/logout")
                .anyone()
                .on(GET, "/css/**", "/js/**", "/images/**", "/fonts/**", "/webjars/**", "/favicon.ico", "/robots.txt")
                .anyone()
                .on(GET, "/v3/api-docs/**", "/v3/api-docs.yaml")
                .anyone()
                .on(GET, "/livez", "/readyz", "/actuator/health/**")
                .anyone();
        var metrics = rules.on(GET, "/actuator/prometheus");
        if (openMetrics) {
            metrics.anyone();
        } else {
            metrics.only(Role.ADMIN, Role.DISKOMINFO);
        }
        rules.on("/actuator/**").only(Role.ADMIN);
    }
}
