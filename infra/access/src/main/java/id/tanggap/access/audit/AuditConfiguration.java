package id.tanggap.access.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The security log, counted wherever anything is counted. */
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

    @Bean
    SecurityLog securityLog(Clock clock, ObjectProvider<MeterRegistry> meters) {
        return new SecurityLog(
                clock,
                event -> meters.ifAvailable(
                        registry -> registry.counter("tanggap.security.events", "event", event.word())
                                .increment()));
    }
}
