package id.tanggap.access.account;

import id.tanggap.access.audit.SecurityLog;
import id.tanggap.schema.Migrations;
import java.time.Clock;
import javax.sql.DataSource;

/** The parts of this package on a database, put together as the application does it. */
record AccountParts(Accounts accounts, Passwords passwords, Tokens tokens) {

    private static final AccountConfiguration CONFIGURATION = new AccountConfiguration();

    static AccountParts on(DataSource dataSource, Clock clock) {
        Migrations.onTheClasspath().migrate(dataSource, "flyway_access", "latest");
        var log = new SecurityLog(clock, _ -> {});
        var hashes = QuickPasswordHashes.quick();
        var tokens = CONFIGURATION.tokens(dataSource, clock, log);
        return new AccountParts(
                CONFIGURATION.accounts(dataSource, hashes, tokens, clock, log),
                CONFIGURATION.passwords(dataSource, hashes, clock, log),
                tokens);
    }
}
