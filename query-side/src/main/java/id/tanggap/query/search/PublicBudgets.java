package id.tanggap.query.search;

import id.tanggap.access.address.AddressBudget;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often who has not signed in may ask from one address: pages and API together. */
@Configuration(proxyBeanMethods = false)
public class PublicBudgets {

    /**
     * What searching for words costs is borne by all: who has not signed in may do it so often from one address.
     *
     * @param searches at once, and again in every period
     */
    @Bean
    AddressBudget publicSearches(
            @Value("${tanggap.search.searches-per-address:200}") int searches,
            @Value("${tanggap.search.period:20s}") Duration period) {
        return new AddressBudget(searches, period);
    }

    /** As {@link #publicSearches}, for following one complaint by its code, which costs little. */
    @Bean
    AddressBudget publicReadings(
            @Value("${tanggap.search.readings-per-address:2000}") int readings,
            @Value("${tanggap.search.period:20s}") Duration period) {
        return new AddressBudget(readings, period);
    }
}
