package id.tanggap.access.account;

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

/** The API tokens of the accounts. One that ended or was revoked is kept for a year, so that its use is noticed, but not shown. */
public final class Tokens {

    /** A token in use is noted once in this time, so that not every request is a write. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(10);

    /** So long the use of a token that is not valid any more is told apart from a guess. */
    private static final Duration NOTICED_FOR = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecurityLog log;

    Tokens(JdbcClient jdbc, Clock clock, SecurityLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.log = log;
    }

    /** A token that was just made; the secret is shown this once. */
    public record Made(ApiToken token, String secret) {

        /** Names the token only: secrets do not belong in a log. */
        @Override
        public String toString() {
            return "Made[token=" + token + "]";
        }
    }

    /** Makes a token that is valid until the end, or until the account is closed. Sweeps out those long dead. */
    public Made make(String user, String name, Instant endsAt) {
        var secret = Secret.token();
        jdbc.sql("delete from access_token where user_name = :user and least(ends_at, revoked_at) < :longAgo")
                .param("user", user)
                .param("longAgo", utc(clock.instant().minus(NOTICED_FOR)))
                .update();
        var token = jdbc.sql("""
                        insert into access_token (user_name, name, token_hash, created_at, ends_at)
                        values (:user, :name, :token, :now, :endsAt) returning *""")
                .param("user", user)
                .param("name", name)
                .param("token", Secret.hash(secret))
                .param("now", utc(clock.instant()))
                .param("endsAt", utc(endsAt))
                .query(Tokens::token)
                .single();
        log.on(SecurityEvent.TOKEN_CREATED)
                .user(user)
                .with("token", token.id())
                .with("ends", endsAt)
                .write();
        return new Made(token, secret);
    }

    /** The tokens of an account that are valid now, the youngest first. */
    public List<ApiToken> of(String user) {
        return jdbc.sql("""
                        select * from access_token
                        where user_name = :user and revoked_at is null and (ends_at is null or ends_at > :now)
                        order by created_at desc, id""")
                .param("user", user)
                .param("now", utc(clock.instant()))
                .query(Tokens::token)
                .list();
    }

    /** False if the account has no such token that is still valid. */
    public boolean revoke(String user, UUID token) {
        boolean revoked = jdbc.sql("""
                        update access_token set revoked_at = :now
                        where id = :token and user_name = :user and revoked_at is null""")
                        .param("token", token)
                        .param("user", user)
                        .param("now", utc(clock.instant()))
                        .update()
                == 1;
        if (revoked) {
            log.on(SecurityEvent.TOKEN_REVOKED).user(user).with("token", token).write();
        }
        return revoked;
    }

    /** The member of whose open account this is a valid token. */
    Optional<StaffMember> holder(String secret) {
        Optional<Presented> presented = jdbc.sql("""
                        select * from access_token join access_account using (user_name)
                        where access_token.token_hash = :token""")
                .param("token", Secret.hash(secret))
                .query(Tokens::presented)
                .optional();
        String refusal = refusal(presented);
        if (refusal != null) {
            var line = log.on(SecurityEvent.TOKEN_REFUSED);
            presented.ifPresent(known ->
                    line.user(known.member().user()).with("token", known.token().id()));
            line.reason(refusal).write();
            return Optional.empty();
        }
        presented.map(Presented::token).filter(this::wasNotedLongAgo).ifPresent(this::note);
        return presented.map(Presented::member);
    }

    private @Nullable String refusal(Optional<Presented> presented) {
        if (presented.isEmpty()) {
            return "unknown";
        }
        if (presented.get().revoked()) {
            return "revoked";
        }
        Instant endsAt = presented.get().token().endsAt();
        return endsAt != null && !clock.instant().isBefore(endsAt) ? "ended" : null;
    }

    private boolean wasNotedLongAgo(ApiToken token) {
        return token.usedAt() == null || token.usedAt().plus(NOTED_EVERY).isBefore(clock.instant());
    }

    private void note(ApiToken token) {
        jdbc.sql("update access_token set used_at = :now where id = :token")
                .param("now", utc(clock.instant()))
                .param("token", token.id())
                .update();
    }

    private record Presented(StaffMember member, ApiToken token, boolean revoked) {}

    private static Presented presented(ResultSet row, int index) throws SQLException {
        boolean dead = row.getObject("revoked_at") != null || row.getObject("closed_at") != null;
        return new Presented(Accounts.member(row, index), token(row, index), dead);
    }

    private static ApiToken token(ResultSet row, @SuppressWarnings("unused") int index) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Accounts.instant(row, "used_at"),
                Accounts.instant(row, "ends_at"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
