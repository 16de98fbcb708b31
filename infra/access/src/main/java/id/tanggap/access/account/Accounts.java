package id.tanggap.access.account;

import id.tanggap.access.audit.SecurityEvent;
import id.tanggap.access.audit.SecurityLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The accounts of the staff. Every write is one statement and joins the caller's transaction: an account
 * exists if, and only if, what it was opened for was committed. A password that is handed out here is initial.
 */
public final class Accounts {

    private static final String FIRST_TOKEN = "Token awal";

    private final JdbcClient jdbc;
    private final PasswordHashes hashes;
    private final Tokens tokens;
    private final Clock clock;
    private final SecurityLog log;

    Accounts(JdbcClient jdbc, PasswordHashes hashes, Tokens tokens, Clock clock, SecurityLog log) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.tokens = tokens;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Opens an account with a token, or opens a closed one anew with the role and the OPD given now.
     *
     * @return the credentials, this once; empty if the account was open already, which is then unchanged
     */
    public Optional<Credentials> open(StaffMember member) {
        return open(member, Secret.token());
    }

    public Optional<Credentials> open(String user, Role role, @Nullable String opd) {
        return open(new StaffMember(user, role, opd));
    }

    /** The same without a token: a person who needs one makes it, with a name and an end. */
    public Optional<Credentials> openWithoutToken(StaffMember member) {
        return open(member, null);
    }

    private Optional<Credentials> open(StaffMember member, @Nullable String token) {
        var credentials = new Credentials(member.user(), Secret.password(), token);
        boolean opened = jdbc.sql("""
                        with opened as (
                            insert into access_account
                                (user_name, role, opd, display_name, password_hash, password_initial, opened_at)
                            values (:user, :role, :opd, :displayName, :password, true, :now)
                            on conflict (user_name) do update set
                                role = excluded.role, opd = excluded.opd, display_name = excluded.display_name,
                                password_hash = excluded.password_hash, password_initial = true,
                                password_chosen_at = null, opened_at = excluded.opened_at, closed_at = null
                            where access_account.closed_at is not null
                            returning user_name),
                        given as (
                            insert into access_token (user_name, name, token_hash, created_at)
                            select user_name, :tokenName, :token, :now from opened where :token::bytea is not null)
                        select exists (select from opened)""")
                .param("user", member.user())
                .param("role", member.role().name())
                .param("opd", member.opd())
                .param("displayName", member.displayName())
                .param("password", hashes.of(credentials.password()))
                .param("tokenName", FIRST_TOKEN)
                .param("token", token == null ? null : Secret.hash(token))
                .param("now", now())
                .query(Boolean.class)
                .single();
        if (!opened) {
            return Optional.empty();
        }
        log.on(SecurityEvent.ACCOUNT_OPENED)
                .user(member.user())
                .with("role", member.role())
                .write();
        return Optional.of(credentials);
    }

    /** New credentials; the old password, tokens, sessions and known browsers are dead. Empty if no such account is open. */
    public Optional<Credentials> reissue(String user) {
        return UserName.read(user).flatMap(name -> reissue(name, Secret.token(), false));
    }

    /**
     * A new password; the old one, the sessions and the known browsers are dead. Empty if no such account is open.
     *
     * @param keepTokens whether its tokens go on, which whoever holds the old password may have made
     */
    public Optional<Credentials> reissuePassword(String user, boolean keepTokens) {
        return UserName.read(user).flatMap(name -> reissue(name, null, keepTokens));
    }

    private Optional<Credentials> reissue(UserName user, @Nullable String token, boolean keepTokens) {
        var credentials = new Credentials(user.value(), Secret.password(), token);
        boolean reissued = jdbc.sql("""
                        with reissued as (
                            update access_account
                            set password_hash = :password, password_initial = true, password_chosen_at = null
                            where user_name = :user and closed_at is null
                            returning user_name),
                        signed_out as (
                            delete from access_session where user_name in (select user_name from reissued)),
                        forgotten as (
                            delete from access_device where user_name in (select user_name from reissued)),
                        revoked as (
                            update access_token set revoked_at = :now
                            where user_name in (select user_name from reissued) and revoked_at is null and not :keepTokens),
                        given as (
                            insert into access_token (user_name, name, token_hash, created_at)
                            select user_name, :tokenName, :token, :now from reissued where :token::bytea is not null)
                        select exists (select from reissued)""")
                .param("user", user.value())
                .param("password", hashes.of(credentials.password()))
                .param("keepTokens", keepTokens)
                .param("tokenName", FIRST_TOKEN)
                .param("token", token == null ? null : Secret.hash(token))
                .param("now", now())
                .query(Boolean.class)
                .single();
        if (!reissued) {
            return Optional.empty();
        }
        log.on(SecurityEvent.CREDENTIALS_REISSUED)
                .user(user.value())
                .with("tokens", keepTokens ? "kept" : "revoked")
                .write();
        return Optional.of(credentials);
    }

    /** Closes the account: its password, tokens and sessions are dead. False if no such account was open. */
    public boolean close(String user) {
        boolean closed = jdbc.sql("""
                        with closed as (
                            update access_account set closed_at = :now
                            where user_name = :user and closed_at is null
                            returning user_name),
                        signed_out as (
                            delete from access_session where user_name in (select user_name from closed)),
                        forgotten as (
                            delete from access_device where user_name in (select user_name from closed)),
                        revoked as (
                            update access_token set revoked_at = :now
                            where user_name in (select user_name from closed) and revoked_at is null)
                        select exists (select from closed)""")
                .param("user", normal(user))
                .param("now", now())
                .query(Boolean.class)
                .single();
        if (closed) {
            log.on(SecurityEvent.ACCOUNT_CLOSED).user(normal(user)).write();
        }
        return closed;
    }

    /** Lets an initial password stay for good: several people are meant to share it. */
    public void share(String user) {
        jdbc.sql("update access_account set password_initial = false where user_name = :user and password_initial")
                .param("user", normal(user))
                .update();
    }

    /** Says whose account it is. False if there is no such account. */
    public boolean rename(String user, String displayName) {
        boolean renamed = jdbc.sql("update access_account set display_name = :displayName where user_name = :user")
                        .param("user", normal(user))
                        .param("displayName", displayName)
                        .update()
                == 1;
        if (renamed) {
            log.on(SecurityEvent.ACCOUNT_RENAMED).user(normal(user)).write();
        }
        return renamed;
    }

    /** The member whose account, open now, has this name. */
    public Optional<StaffMember> named(String user) {
        return account(user).filter(Account::isOpen).map(Account::member);
    }

    /** The member whose account, open now, has this API token, if the token is valid. */
    public Optional<StaffMember> withToken(String token) {
        return tokens.holder(token);
    }

    /** The account of this name, open or closed. */
    public Optional<Account> account(String user) {
        return jdbc.sql(ACCOUNT + "where user_name = :user")
                .param("now", now())
                .param("user", normal(user))
                .query(Accounts::account)
                .optional();
    }

    /** @param total how many there are, of which the first are here */
    public record Found(List<Account> accounts, int total) {}

    /**
     * The accounts by name, the open ones first.
     *
     * @param words what the user name or the person's name contains; empty for all
     */
    public Found find(String words, Set<Role> roles, int most) {
        var matching = jdbc.sql(ACCOUNT + """
                        where role = any(:roles)
                           and (position(:words in user_name) > 0
                                or position(:words in lower(coalesce(display_name, ''))) > 0)
                         order by closed_at is not null, user_name""")
                .param("now", now())
                .param("words", words.replace("\0", "").strip().toLowerCase(Locale.ROOT))
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query(Accounts::account)
                .list();
        return new Found(matching.stream().limit(most).toList(), matching.size());
    }

    /** How many accounts with this role are open. */
    public int countOpen(Role role) {
        return jdbc.sql("select count(*) from access_account where role = :role and closed_at is null")
                .param("role", role.name())
                .query(Integer.class)
                .single();
    }

    boolean none() {
        return jdbc.sql("select not exists (select from access_account)")
                .query(Boolean.class)
                .single();
    }

    /** One at a time decides by what accounts there are; lasts until the caller's transaction ends. */
    public void lock() {
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

    private static final String ACCOUNT = """
            select *, (select count(*) from access_token
                       where access_token.user_name = access_account.user_name
                         and revoked_at is null and (ends_at is null or ends_at > :now)) as tokens
            from access_account
            """;

    private static Account account(ResultSet row, int index) throws SQLException {
        PasswordState password = row.getObject("password_chosen_at") != null
                ? PasswordState.CHOSEN
                : row.getBoolean("password_initial") ? PasswordState.INITIAL : PasswordState.ISSUED;
        return new Account(
                member(row, index),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "closed_at"),
                instant(row, "signed_in_at"),
                password,
                row.getInt("tokens"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** What cannot be a name is nobody's. */
    private static String normal(String user) {
        return UserName.read(user).map(UserName::value).orElse("");
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
