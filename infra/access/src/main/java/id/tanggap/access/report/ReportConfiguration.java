package id.tanggap.access.report;

import static org.springframework.http.HttpMethod.GET;

import id.tanggap.access.rule.AccessRules;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a hole is reported. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportProperties.class)
public class ReportConfiguration {

    static final String PATH = "/.well-known/security.txt";

    @Bean
    SecurityTxtController securityTxtController(ReportProperties properties, Clock clock) {
        return new SecurityTxtController(new SecurityTxt(properties, clock.instant()), clock);
    }

    @Bean
    AccessRules whoMayReport() {
        return rules -> rules.on(GET, PATH).anyone();
    }
}
