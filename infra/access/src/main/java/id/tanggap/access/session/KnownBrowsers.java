package id.tanggap.access.session;

import id.tanggap.access.account.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The browsers in which somebody has signed in before, by a token that each of them keeps. It proves nothing but that: whoever
 * guesses a password from elsewhere does not slow down its owner, who comes with one.
 */
final class KnownBrowsers {

    static final Duration KEPT = Duration.ofDays(180);
    private static final int MOST_OF_ONE_ACCOUNT = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownBrowsers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this account has signed in with it. */
    boolean knows(String user, String token) {
        return jdbc.sql("""
                        select exists (select from access_device
                                       where token_hash = :token and user_name = :user and used_at > :forgotten)""")
                .param("token", Secret.hash(token))
                .param("user", user)
                .param("forgotten", utc(clock.instant().minus(KEPT)))
                .query(Boolean.class)
                .single();
    }

    /**
     * Remembers a browser, and forgets those that were not seen for long.
     *
     * @param presented what it kept until now; taken over if it came from here, for somebody else who signs in with it
     * @return what it keeps from now on
     */
    String remember(String user, Optional<String> presented) {
        String token = presented.filter(this::isOurs).orElseGet(Secret::token);
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into access_device (token_hash, user_name, used_at) values (:token, :user, :now)
                        on conflict (token_hash, user_name) do update set used_at = excluded.used_at""")
                .param("token", Secret.hash(token))
                .param("user", user)
                .param("now", utc(now))
                .update();
        jdbc.sql("""
                        delete from access_device
                        where used_at <= :forgotten
                           or user_name = :user and token_hash in (
                               select token_hash from access_device where user_name = :user
                               order by used_at desc offset :most)""")
                .param("forgotten", utc(now.minus(KEPT)))
                .param("user", user)
                .param("most", MOST_OF_ONE_ACCOUNT)
                .update();
        return token;
    }

    private boolean isOurs(String token) {
        return jdbc.sql("select exists (select from access_device where token_hash = :token)")
                .param("token", Secret.hash(token))
                .query(Boolean.class)
                .single();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
