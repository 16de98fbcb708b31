package id.tanggap.eventstore.shredding;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Opens the stored secrets with the master key, which proves that it is the right one. */
public final class StoredSecrets {

    private static final String PSEUDONYMS = "pseudonyms";

    private StoredSecrets() {}

    /**
     * Personal data in the database, under this master key. The first to open a database binds it to the key.
     *
     * @throws MasterKeyException if the database is bound to another master key
     */
    public static PersonalData open(DataSource dataSource, MasterKey masterKey, Clock clock) {
        return open(dataSource, masterKey, clock, null);
    }

    /**
     * The same, for events that are not stored in the transaction in which their texts are sealed.
     *
     * @param apart where a new key is stored at once, whatever becomes of the transaction: what it sealed may be stored
     *     already. Null to store it within the transaction
     */
    public static PersonalData open(
            DataSource dataSource, MasterKey masterKey, Clock clock, @Nullable DataSource apart) {
        return open(dataSource, masterKey, clock, System::nanoTime, apart);
    }

    static PersonalData open(
            DataSource dataSource, MasterKey masterKey, Clock clock, LongSupplier ticker, @Nullable DataSource apart) {
        SealingKey wrapping = masterKey.sealingKey();
        return new PersonalData(
                new PersonKeys(dataSource, wrapping, clock, ticker, apart),
                new Pseudonyms(secret(new JdbcTemplate(dataSource), wrapping, PSEUDONYMS)));
    }

    private static byte[] secret(JdbcTemplate jdbc, SealingKey wrapping, String name) {
        byte[] context = ("secret for " + name).getBytes(StandardCharsets.UTF_8);
        jdbc.update(
                "insert into sealing_secret (name, wrapped) values (?, ?) on conflict do nothing",
                name,
                wrapping.seal(context, SealingKey.random().bytes()));
        byte[] wrapped = jdbc.query(
                        "select wrapped from sealing_secret where name = ?", (row, number) -> row.getBytes(1), name)
                .get(0);
        try {
            return wrapping.open(context, wrapped);
        } catch (SealBrokenException e) {
            throw new MasterKeyException(
                    "This master key is not the one that the database's personal data were sealed with."
                            + " Use that one: nothing can be read without it",
                    e);
        }
    }
}
