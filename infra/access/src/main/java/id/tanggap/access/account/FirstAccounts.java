package id.tanggap.access.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens the accounts that let the first people in, when there is none yet, and writes their credentials to
 * a file that only its owner can read.
 *
 * <p>The accounts are committed after the file is whole and on disk. A crash in between leaves a file of
 * credentials that were never valid, and no account: the next start begins anew and replaces it.
 */
final class FirstAccounts implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(FirstAccounts.class);
    private static final List<StaffMember> FIRST = List.of(
            new StaffMember("admin", Role.ADMIN, null),
            new StaffMember("mayor", Role.MAYOR, null),
            new StaffMember("diskominfo", Role.DISKOMINFO, null));

    private final Accounts accounts;
    private final TransactionOperations transaction;
    private final JsonMapper json;
    private final @Nullable Path file;

    FirstAccounts(Accounts accounts, TransactionOperations transaction, JsonMapper json, @Nullable Path file) {
        this.accounts = accounts;
        this.transaction = transaction;
        this.json = json;
        this.file = file;
    }

    @Override
    public void afterPropertiesSet() {
        if (!accounts.none()) {
            return;
        }
        if (file == null) {
            log.warn("There is no account yet, so nobody can sign in. Start once with"
                    + " tanggap.access.credentials-file=<path>, and the first accounts are opened and"
                    + " their credentials written there.");
            return;
        }
        transaction.executeWithoutResult(_ -> {
            accounts.lock();
            if (accounts.none()) {
                write(file, open(), json);
                log.info("Opened the first accounts; their credentials are in {}", file);
            }
        });
    }

    private Map<String, Credentials> open() {
        var opened = new LinkedHashMap<String, Credentials>();
        FIRST.forEach(member -> opened.put(member.user(), accounts.open(member).orElseThrow()));
        return opened;
    }

    private static void write(Path file, Map<String, Credentials> credentials, JsonMapper json) {
        try {
            new CredentialsFile(file, json).write(credentials);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The credentials of the first accounts could not be written to " + file
                            + "; no account was opened. Mend the folder, or name another file.",
                    failure);
        }
    }
}
