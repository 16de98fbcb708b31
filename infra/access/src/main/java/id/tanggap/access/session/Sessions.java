package id.tanggap.access.session;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Secret;
import id.tanggap.access.account.StaffMember;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sessions of browsers. A session ends when it was not used for the idle time, or with its account. */
final class Sessions {

    /** A session in use is noted once in this time, so that not every page view is a write. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration idle;

    Sessions(JdbcClient jdbc, Clock clock, Duration idle) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.idle = idle;
    }

    /** Begins a session and returns its token, which only the browser keeps. Sweeps out those long dead. */
    String begin(StaffMember member) {
        var token = Secret.token();
        jdbc.sql("delete from access_session where used_at <= :dead")
                .param("dead", ago(idle))
                .update();
        jdbc.sql("insert into access_session (token_hash, user_name, used_at) values (:token, :user, :now)")
                .param("token", Secret.hash(token))
                .param("user", member.user())
                .param("now", ago(Duration.ZERO))
                .update();
        return token;
    }

    Optional<StaffMember> resume(String token) {
        var hash = Secret.hash(token);
        var session = jdbc.sql("""
                        select * from access_session join access_account using (user_name)
                        where access_session.token_hash = :token and used_at > :dead and closed_at is null""")
                .param("token", hash)
                .param("dead", ago(idle))
                .query((row, index) -> new Session(
                        Accounts.member(row, index),
                        row.getObject("used_at", OffsetDateTime.class).toInstant()))
                .optional();
        session.filter(it -> it.usedAt().plus(NOTED_EVERY).isBefore(clock.instant()))
                .ifPresent(_ -> jdbc.sql("update access_session set used_at = :now where token_hash = :token")
                        .param("now", ago(Duration.ZERO))
                        .param("token", hash)
                        .update());
        return session.map(Session::member);
    }

    void end(String token) {
        jdbc.sql("delete from access_session where token_hash = :token")
                .param("token", Secret.hash(token))
                .update();
    }

    private record Session(StaffMember member, Instant usedAt) {}

    private OffsetDateTime ago(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }
}
