package id.tanggap.eventstore.config;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Leaves out the parts of Axon's auto-configuration that look for Spring Boot 3 by name: on Boot 4 they decide before
 * there is anything to see, for no transactions and a metrics registry of their own. {@link EventStoreConfiguration}
 * declares what they would.
 */
final class WithoutAxonsGuesses implements AutoConfigurationImportFilter {

    private static final String AXON = "org.axonframework.springboot.autoconfig.";
    private static final Set<String> LEFT_OUT = Set.of(
            AXON + "JdbcAutoConfiguration",
            AXON + "JpaAutoConfiguration",
            AXON + "JpaEventStoreAutoConfiguration",
            AXON + "MicrometerMetricsAutoConfiguration",
            AXON + "NoOpTransactionAutoConfiguration",
            AXON + "TransactionAutoConfiguration");

    @Override
    public boolean[] match(@Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
        boolean[] kept = new boolean[autoConfigurations.length];
        for (int i = 0; i < kept.length; i++) {
            String name = autoConfigurations[i];
            kept[i] = name == null || !LEFT_OUT.contains(name);
        }
        return kept;
    }
}
