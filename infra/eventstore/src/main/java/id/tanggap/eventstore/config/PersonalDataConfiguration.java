package id.tanggap.eventstore.config;

import id.tanggap.eventstore.shredding.MasterKey;
import id.tanggap.eventstore.shredding.MasterKeyException;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.eventstore.shredding.StoredSecrets;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * Personal data under the master key of {@code tanggap.master-key} (base64) or {@code tanggap.master-key-file} (a file of
 * mode 600).
 */
@AutoConfiguration(after = EventStoreConfiguration.class)
public class PersonalDataConfiguration {

    /**
     * Where events and rows are one transaction, so are a person's first text and its key. Where they are not, the key
     * comes first.
     */
    @Bean
    PersonalData personalData(
            DataSource dataSource,
            ObjectProvider<KeyConnections> keyConnections,
            ObjectProvider<Clock> clock,
            @Value("${tanggap.master-key:}") String key,
            @Value("${tanggap.master-key-file:}") String file) {
        KeyConnections apart = keyConnections.getIfAvailable();
        return StoredSecrets.open(
                dataSource,
                masterKey(key, file),
                clock.getIfUnique(Clock::systemUTC),
                apart == null ? null : apart.dataSource());
    }

    @Bean
    @ConditionalOnProperty(name = EventStoreProperties.STORE, havingValue = EventStoreProperties.Kind.EVENTSTOREDB_WORD)
    KeyConnections keyConnections(DataSource dataSource) {
        return KeyConnections.beside(dataSource);
    }

    private static MasterKey masterKey(String key, String file) {
        if (key.isBlank() == file.isBlank()) {
            throw new MasterKeyException(
                    "Set either tanggap.master-key (32 bytes as base64) or tanggap.master-key-file (a"
                            + " file of mode 600 with the same), %s"
                                    .formatted(key.isBlank() ? "neither is set" : "not both"));
        }
        return key.isBlank() ? MasterKey.read(Path.of(file)) : MasterKey.parse(key.strip());
    }
}
