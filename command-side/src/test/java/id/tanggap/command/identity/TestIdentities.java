package id.tanggap.command.identity;

import id.tanggap.eventstore.shredding.PersonalData;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Those of a database in whose events nobody is yet. */
public final class TestIdentities {

    private TestIdentities() {}

    public static Identities on(DataSource dataSource, PersonalData data) {
        return new Identities(JdbcClient.create(dataSource), data, people -> Set.of());
    }
}
