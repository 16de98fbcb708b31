package id.tanggap.access.session;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Secret;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.audit.SecurityEvent;
import id.tanggap.access.audit.SecurityLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sessions of browsers. A session ends when its life is over, when its owner says so, or with its account. */
public final class Sessions {

    /** A session in use is noted once in this time, so that not every page view is a write. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    /** More than anybody has browsers; the one that was not used for the longest time makes room. */
    private static final int MOST_OF_ONE_ACCOUNT = 50;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SessionLife life;
    private final SecurityLog log;

    Sessions(JdbcClient jdbc, Clock clock, SessionLife life, SecurityLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.life = life;
        this.log = log;
    }

    /**
     * Who a session belongs to.
     *
     * @param initial whether the password is good for nothing yet but choosing an own one
     */
    record Resumed(StaffMember member, boolean initial, Instant usedAt) {}

    /** Begins a session and returns its token, which only the browser keeps. Sweeps out those long dead. */
    String begin(StaffMember member, @Nullable String address, @Nullable String device) {
        var token = Secret.token();
        Instant now = clock.instant();
        jdbc.sql("""
                        delete from access_session
                        where used_at <= :unusedSince or begun_at <= :begunBefore
                           or token_hash in (select token_hash from access_session where user_name = :user
                                             order by used_at desc offset :most)""")
                .param("unusedSince", life.unusedSince(now))
                .param("begunBefore", life.begunBefore(now))
                .param("user", member.user())
                .param("most", MOST_OF_ONE_ACCOUNT - 1)
                .update();
        jdbc.sql("""
                        insert into access_session (token_hash, user_name, begun_at, used_at, address, device)
                        values (:token, :user, :now, :now, :address, :device)""")
                .param("token", Secret.hash(token))
                .param("user", member.user())
                .param("now", utc(now))
                .param("address", address)
                .param("device", device)
                .update();
        return token;
    }

    Optional<Resumed> resume(String token) {
        var hash = Secret.hash(token);
        Instant now = clock.instant();
        var session = jdbc.sql("""
                        select * from access_session join access_account using (user_name)
                        where access_session.token_hash = :token and closed_at is null
                          and used_at > :unusedSince and begun_at > :begunBefore""")
                .param("token", hash)
                .param("unusedSince", life.unusedSince(now))
                .param("begunBefore", life.begunBefore(now))
                .query(Sessions::resumed)
                .optional();
        session.filter(it -> it.usedAt().plus(NOTED_EVERY).isBefore(now))
                .ifPresent(_ -> jdbc.sql("update access_session set used_at = :now where token_hash = :token")
                        .param("now", utc(now))
                        .param("token", hash)
                        .update());
        return session;
    }

    /** The one who had it; empty if it was over already. */
    Optional<String> end(String token) {
        return jdbc.sql("delete from access_session where token_hash = :token returning user_name")
                .param("token", Secret.hash(token))
                .query(String.class)
                .optional();
    }

    /**
     * The sessions of an account that go on, the last used first.
     *
     * @param current the token of the one that asks
     */
    public List<Session> of(String user, Optional<String> current) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select *, token_hash = :current as current from access_session
                        where user_name = :user and used_at > :unusedSince and begun_at > :begunBefore
                        order by used_at desc, id""")
                .param("current", Secret.hash(current.orElse("")))
                .param("user", user)
                .param("unusedSince", life.unusedSince(now))
                .param("begunBefore", life.begunBefore(now))
                .query(Sessions::session)
                .list();
    }

    /** Ends one session of an account; nothing happens if it has none of this id. */
    public void end(String user, UUID session) {
        int ended = jdbc.sql("delete from access_session where user_name = :user and id = :session")
                .param("user", user)
                .param("session", session)
                .update();
        if (ended > 0) {
            told(user, "one");
        }
    }

    /** Signs an account out everywhere. */
    public void endAll(String user) {
        jdbc.sql("delete from access_session where user_name = :user")
                .param("user", user)
                .update();
        told(user, "all");
    }

    private void told(String user, String which) {
        log.on(SecurityEvent.SESSIONS_ENDED).user(user).with("which", which).write();
    }

    private static Resumed resumed(ResultSet row, int index) throws SQLException {
        return new Resumed(Accounts.member(row, index), row.getBoolean("password_initial"), instant(row, "used_at"));
    }

    private static Session session(ResultSet row, @SuppressWarnings("unused") int index) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                instant(row, "begun_at"),
                instant(row, "used_at"),
                row.getString("address"),
                row.getString("device"),
                row.getBoolean("current"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
