package id.tanggap.eventstore.config;

import id.tanggap.eventstore.shredding.MasterKey;
import id.tanggap.eventstore.shredding.MasterKeyException;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.eventstore.shredding.PersonalDataVault;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Personal data under the master key of {@code tanggap.master-key} (base64) or {@code tanggap.master-key-file} (a file of
 * mode 600).
 */
@AutoConfiguration(after = EventStoreConfiguration.class)
public class PersonalDataConfiguration {

    @Bean
    PersonalData personalData(
            DataSource dataSource,
            ObjectProvider<Clock> clock,
            @Value("${tanggap.master-key:}") String key,
            @Value("${tanggap.master-key-file:}") String file) {
        return PersonalDataVault.open(dataSource, masterKey(key, file), clock.getIfUnique(Clock::systemUTC));
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
