package id.tanggap.eventstore.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import id.tanggap.eventstore.TestDatabase;
import id.tanggap.eventstore.shredding.MasterKey;
import id.tanggap.eventstore.shredding.MasterKeyException;
import id.tanggap.eventstore.shredding.PersonalData;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PersonalDataConfigurationTest {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir
    Path folder;

    private HikariDataSource dataSource;
    private ApplicationContextRunner application;

    @BeforeEach
    void open() {
        dataSource = TestDatabase.migrated();
        application = new ApplicationContextRunner()
                .withBean(DataSource.class, () -> dataSource)
                .withConfiguration(AutoConfigurations.of(PersonalDataConfiguration.class));
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    @Test
    void aKeyOrAFileWithAKeyWillDo() {
        Path file = folder.resolve("master.key");
        MasterKey.create(file);
        application
                .withPropertyValues("tanggap.master-key-file=" + file)
                .run(context -> assertThat(context).hasSingleBean(PersonalData.class));
    }

    @Test
    void noKeyAtAllIsRefusedAtTheStart() {
        application.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("neither is set"));
    }

    @Test
    void aKeyAndAFileAreRefusedAtTheStart() {
        application
                .withPropertyValues("tanggap.master-key=" + KEY, "tanggap.master-key-file=/somewhere")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(MasterKeyException.class)
                        .hasMessageContaining("not both"));
    }
}
