package id.tanggap.access.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The accounts of the staff. Every write is one statement and joins the caller's transaction: an account
 * exists if, and only if, what it was opened for was committed.
 */
public final class Accounts {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String nobodysHash;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
        this.nobodysHash = passwords.encode(Secret.password());
    }

    /**
     * Opens an account, or opens a closed one anew with the role and the OPD given now.
     *
     * @return the credentials, this once; empty if the account was open already, which is then unchanged
     */
    public Optional<Credentials> open(StaffMember member) {
        var credentials = credentials(member.user());
        int opened = jdbc.sql("""
                        insert into access_account
                            (user_name, role, opd, display_name, password_hash, token_hash, opened_at)
                        values (:user, :role, :opd, :displayName, :password, :token, :now)
                        on conflict (user_name) do update set
                            role = excluded.role, opd = excluded.opd, display_name = excluded.display_name,
                            password_hash = excluded.password_hash, token_hash = excluded.token_hash,
                            opened_at = excluded.opened_at, closed_at = null
                        where access_account.closed_at is not null""")
                .param("user", member.user())
                .param("role", member.role().name())
                .param("opd", member.opd())
                .param("displayName", member.displayName())
                .param("password", passwords.encode(credentials.password()))
                .param("token", Secret.hash(credentials.token()))
                .param("now", now())
                .update();
        return opened == 1 ? Optional.of(credentials) : Optional.empty();
    }

    public Optional<Credentials> open(String user, Role role, @Nullable String opd) {
        return open(new StaffMember(user, role, opd));
    }

    /** New credentials; the old password, token and sessions are dead. Empty if no such account is open. */
    public Optional<Credentials> reissue(String user) {
        var credentials = credentials(normal(user));
        int reissued = jdbc.sql("""
                        with signed_out as (delete from access_session where user_name = :user)
                        update access_account set password_hash = :password, token_hash = :token
                        where user_name = :user and closed_at is null""")
                .param("user", credentials.user())
                .param("password", passwords.encode(credentials.password()))
                .param("token", Secret.hash(credentials.token()))
                .update();
        return reissued == 1 ? Optional.of(credentials) : Optional.empty();
    }

    /** Closes the account: its password, token and sessions are dead. False if no such account was open. */
    public boolean close(String user) {
        return jdbc.sql("""
                        with signed_out as (delete from access_session where user_name = :user)
                        update access_account set closed_at = :now
                        where user_name = :user and closed_at is null""").param("user", normal(user)).param("now", now()).update() == 1;
    }

    /** The member whose account, open now, has this name. */
    public Optional<StaffMember> named(String user) {
        return jdbc.sql("select * from access_account where user_name = :user and closed_at is null")
                .param("user", normal(user))
                .query(Accounts::member)
                .optional();
    }

    /** The member whose account, open now, has this API token. */
    public Optional<StaffMember> withToken(String token) {
        return jdbc.sql("select * from access_account where token_hash = :token and closed_at is null")
                .param("token", Secret.hash(token))
                .query(Accounts::member)
                .optional();
    }

    /** The member whose account, open now, has this name and password. */
    public Optional<StaffMember> withPassword(String user, String password) {
        var known = jdbc.sql("select * from access_account where user_name = :user and closed_at is null")
                .param("user", normal(user))
                .query((row, _) -> new Known(member(row, 0), row.getString("password_hash")))
                .optional();
        // A name that is not known costs as much time as one that is: nobody learns names by the clock.
        boolean right =
                passwords.matches(password, known.map(Known::passwordHash).orElse(nobodysHash));
        return right ? known.map(Known::member) : Optional.empty();
    }

    boolean none() {
        return jdbc.sql("select not exists (select from access_account)")
                .query(Boolean.class)
                .single();
    }

    /** One at a time decides whether there are accounts yet; lasts until the caller's transaction ends. */
    void lock() {
        jdbc.sql("lock table access_account in share row exclusive mode").update();
    }

    /** Reads a member from a row that has the columns of {@code access_account}. */
    public static StaffMember member(ResultSet row, @SuppressWarnings("unused") int index) throws SQLException {
        return new StaffMember(
                row.getString("user_name"),
                Role.valueOf(row.getString("role")),
                row.getString("opd"),
                row.getString("display_name"));
    }

    private record Known(StaffMember member, String passwordHash) {}

    private static Credentials credentials(String user) {
        return new Credentials(user, Secret.password(), Secret.token());
    }

    /** As {@link StaffMember} has it; PostgreSQL takes no NUL in a text, and no account has one. */
    private static String normal(String user) {
        return user.replace("\0", "").strip().toLowerCase(Locale.ROOT);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
