package id.tanggap.command.intake;

import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.TestIdentities;
import id.tanggap.eventstore.shredding.MasterKey;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.eventstore.shredding.StoredSecrets;
import java.time.Clock;
import javax.sql.DataSource;

/** The real one, on a database of a test. */
public final class TestVault {

    private TestVault() {}

    public static Vault on(DataSource dataSource) {
        return new SealedVault(data(dataSource));
    }

    public static Identities identities(DataSource dataSource) {
        return TestIdentities.on(dataSource, data(dataSource));
    }

    private static PersonalData data(DataSource dataSource) {
        return StoredSecrets.open(
                dataSource, MasterKey.parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="), Clock.systemUTC());
    }
}
