package id.tanggap.query.complaint;

import id.tanggap.access.GovernmentZone;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The government's word on how exactly everybody is told. */
@Configuration(proxyBeanMethods = false)
public class GrainConfiguration {

    @Bean
    Grain grain(
            @GovernmentZone ZoneId zone,
            @Value("${tanggap.public.coordinate-decimals:" + Grain.USUAL_DECIMALS + "}") int decimals,
            @Value("${tanggap.public.smallest-place:village}") Grain.Region smallest) {
        return new Grain(zone, decimals, smallest);
    }
}
