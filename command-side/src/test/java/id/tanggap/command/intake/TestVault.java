package id.tanggap.command.intake;

import id.tanggap.eventstore.shredding.MasterKey;
import id.tanggap.eventstore.shredding.PersonalDataVault;
import java.time.Clock;
import javax.sql.DataSource;

/** The real one, on a database of a test. */
public final class TestVault {

    private TestVault() {}

    public static Vault on(DataSource dataSource) {
        return new SealedVault(PersonalDataVault.open(
                dataSource, MasterKey.parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="), Clock.systemUTC()));
    }
}
