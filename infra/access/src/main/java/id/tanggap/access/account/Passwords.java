package id.tanggap.access.account;

import id.tanggap.access.audit.SecurityEvent;
import id.tanggap.access.audit.SecurityLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The passwords of the accounts: whether one is right, and how its owner changes it. */
public final class Passwords {

    private static final int LONGEST_TYPED = 1_000;

    private final JdbcClient jdbc;
    private final PasswordHashes hashes;
    private final Clock clock;
    private final SecurityLog log;

    Passwords(JdbcClient jdbc, PasswordHashes hashes, Clock clock, SecurityLog log) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Takes the same time whether or not there is such an account.
     *
     * @param name empty if what was typed cannot be a name
     */
    public Verdict verify(Optional<UserName> name, String typed) {
        String password = typed.length() > LONGEST_TYPED ? "" : typed;
        Optional<Stored> stored = name.flatMap(this::stored);
        if (stored.isEmpty()) {
            hashes.matchNobody(password);
            return new Verdict.Wrong(Optional.empty(), name.isEmpty() ? "not-a-name" : "unknown-user");
        }
        Stored found = stored.get();
        if (!matches(password, found.hash())) {
            return new Verdict.Wrong(name, "wrong-password");
        }
        if (found.closed()) {
            return new Verdict.Wrong(name, "account-closed");
        }
        note(found, password);
        return new Verdict.Right(found.member(), found.initial());
    }

    private boolean matches(String password, String hash) {
        boolean right = hashes.matches(password, hash);
        if (!right && hashes.isOutdated(hash)) {
            // Comparing with it was cheaper than with a hash of today.
            hashes.matchNobody(password);
        }
        return right;
    }

    /** The sign-in, and the password under a hash of today if it is not yet. */
    private void note(Stored found, String password) {
        jdbc.sql("""
                        update access_account set signed_in_at = :now,
                            password_hash = case when password_hash = :before then :after else password_hash end
                        where user_name = :user""")
                .param("now", now())
                .param("before", found.hash())
                .param("after", hashes.isOutdated(found.hash()) ? hashes.of(password) : found.hash())
                .param("user", found.member().user())
                .update();
    }

    /**
     * Gives the account the password that its owner chose, which was verified before. The sessions of the account end.
     *
     * @return why not; empty if it is so now
     */
    public Optional<PasswordFault> choose(StaffMember member, String password) {
        Optional<PasswordFault> fault = ChosenPassword.fault(password, member);
        if (fault.isPresent()) {
            return fault;
        }
        Stored found = stored(new UserName(member.user())).orElseThrow();
        if (hashes.matches(password, found.hash())) {
            return Optional.of(PasswordFault.AS_BEFORE);
        }
        boolean changed = jdbc.sql("""
                        with changed as (
                            update access_account
                            set password_hash = :password, password_initial = false, password_chosen_at = :now
                            where user_name = :user and password_hash = :before and closed_at is null
                            returning user_name),
                        signed_out as (
                            delete from access_session where user_name in (select user_name from changed))
                        select exists (select from changed)""")
                .param("password", hashes.of(password))
                .param("now", now())
                .param("user", member.user())
                .param("before", found.hash())
                .query(Boolean.class)
                .single();
        if (!changed) {
            // Changed or reissued in the meantime: what was verified is not the password any more.
            return Optional.of(PasswordFault.WRONG_CURRENT);
        }
        log.on(SecurityEvent.PASSWORD_CHANGED).user(member.user()).write();
        return Optional.empty();
    }

    private record Stored(StaffMember member, String hash, boolean initial, boolean closed) {}

    private Optional<Stored> stored(UserName user) {
        return jdbc.sql("select * from access_account where user_name = :user")
                .param("user", user.value())
                .query(Passwords::stored)
                .optional();
    }

    private static Stored stored(ResultSet row, int index) throws SQLException {
        return new Stored(
                Accounts.member(row, index),
                row.getString("password_hash"),
                row.getBoolean("password_initial"),
                row.getObject("closed_at") != null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
