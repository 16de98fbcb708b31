package id.tanggap.query.opd;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The documents of the register. */
@Configuration(proxyBeanMethods = false)
public class OpdProjections {

    @Bean
    OpdProjection opdProjection() {
        return new OpdProjection();
    }
}
