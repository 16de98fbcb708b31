package id.tanggap.command.channel.token;

import id.tanggap.command.channel.token.Renewal.Fresh;
import id.tanggap.events.complaint.Channel;
import id.tanggap.eventstore.shredding.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tokens in PostgreSQL, each sealed under a key of its account's own. */
final class KeptTokens implements AccountTokens, TokenEntry {

    /** How closely it is noted when a token was let in: a use is no reason to write each time. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    /** For how long a node has a token to itself in order to renew it. */
    private static final Duration TAKEN = Duration.ofMinutes(2);

    /** After its end a token that nobody could renew is given up. */
    private static final Duration GIVEN_UP = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final PersonalData vault;
    private final List<ConfiguredToken> configured;
    private final List<Renewal> renewals;
    private final Clock clock;

    KeptTokens(
            JdbcClient jdbc,
            PersonalData vault,
            List<ConfiguredToken> configured,
            List<Renewal> renewals,
            Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.configured = configured;
        this.renewals = renewals;
        this.clock = clock;
    }

    /** A token whose end is near, taken by this node. */
    record Renewable(
            String accountId, String token, @Nullable String renewalToken) {

        /** A log must not know. */
        @Override
        public String toString() {
            return "Renewable[" + accountId + "]";
        }
    }

    @Override
    public Optional<AccessToken> of(Channel platform, String accountId) {
        return jdbc.sql("select token from account_token where platform = :platform and account_id = :id")
                .param("platform", platform.value())
                .param("id", accountId)
                .query(String.class)
                .optional()
                .map(kept -> opened(platform, accountId, kept))
                .or(() -> configured.stream()
                        .filter(one -> one.platforms().contains(platform))
                        .map(ConfiguredToken::value)
                        .filter(Predicate.not(String::isBlank))
                        .findFirst())
                .map(AccessToken::new);
    }

    @Override
    public boolean isItsOwn(Channel platform, String accountId) {
        return refusal(platform, accountId).isPresent();
    }

    @Override
    public boolean isRefused(Channel platform, String accountId) {
        return refusal(platform, accountId).orElse(false);
    }

    private Optional<Boolean> refusal(Channel platform, String accountId) {
        return jdbc.sql("""
                        select refused_at is not null from account_token
                        where platform = :platform and account_id = :id""")
                .param("platform", platform.value())
                .param("id", accountId)
                .query(Boolean.class)
                .optional();
    }

    @Override
    public void enter(Channel platform, String accountId, AccessToken token, String by) {
        keep(new EnteredToken(platform, accountId, token.value(), null, null, null), by);
    }

    /** Another token in the place of the one before, of which nothing stays. */
    void keep(EnteredToken entered, String by) {
        boolean renews = renewals.stream()
                .anyMatch(renewal ->
                        renewal.platform().equals(entered.platform()) && renewal.serves(entered.renewalToken()));
        jdbc.sql("""
                        insert into account_token (platform, account_id, token, renewal_token, scopes, ends_at, renews,
                                                   entered_at, entered_by)
                        values (:platform, :id, :token, :renewal, :scopes, :ends, :renews, :now, :by)
                        on conflict (platform, account_id) do update set
                            token = excluded.token, renewal_token = excluded.renewal_token, scopes = excluded.scopes,
                            ends_at = excluded.ends_at, renews = excluded.renews, entered_at = excluded.entered_at,
                            entered_by = excluded.entered_by, renewed_at = null, renewing_until = null,
                            not_renewed = null, not_renewed_at = null, accepted_at = null, refused_at = null, refused_because = null""")
                .param("platform", entered.platform().value())
                .param("id", entered.accountId())
                .param("token", closed(entered.platform(), entered.accountId(), entered.token()))
                .param("renewal", closed(entered.platform(), entered.accountId(), entered.renewalToken()))
                .param("scopes", entered.scopes())
                .param("ends", at(entered.endsAt()))
                .param("renews", renews)
                .param("now", at(clock.instant()))
                .param("by", by)
                .update();
    }

    @Override
    public void accepted(Channel platform, String accountId) {
        Instant now = clock.instant();
        jdbc.sql("""
                        update account_token set accepted_at = :now, refused_at = null, refused_because = null
                        where platform = :platform and account_id = :id
                          and (refused_at is not null or accepted_at is null or accepted_at < :before)""")
                .param("now", at(now))
                .param("before", at(now.minus(NOTED)))
                .param("platform", platform.value())
                .param("id", accountId)
                .update();
    }

    @Override
    public void refused(Channel platform, String accountId, String code) {
        jdbc.sql("""
                        update account_token set refused_at = :now, refused_because = :code
                        where platform = :platform and account_id = :id and refused_at is null""")
                .param("now", at(clock.instant()))
                .param("code", code)
                .param("platform", platform.value())
                .param("id", accountId)
                .update();
    }

    /** Those whose end is near enough; no other node gets them meanwhile. */
    List<Renewable> takeDue(Renewal renewal) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update account_token set renewing_until = :until
                        where platform = :platform and renews and refused_at is null
                          and ends_at between :givenUp and :near
                          and coalesce(renewed_at, entered_at) <= :young
                          and (renewing_until is null or renewing_until <= :now)
                        returning account_id, token, renewal_token""")
                .param("until", at(now.plus(TAKEN)))
                .param("platform", renewal.platform().value())
                .param("givenUp", at(now.minus(GIVEN_UP)))
                .param("near", at(now.plus(renewal.ahead())))
                .param("young", at(now.minus(renewal.youngest())))
                .param("now", at(now))
                .query((row, _) -> renewable(renewal.platform(), row))
                .list();
    }

    private Renewable renewable(Channel platform, ResultSet row) throws SQLException {
        String account = row.getString("account_id");
        String beside = row.getString("renewal_token");
        return new Renewable(
                account,
                opened(platform, account, row.getString("token")),
                beside == null ? null : opened(platform, account, beside));
    }

    void renewed(Channel platform, Renewable token, Fresh fresh) {
        jdbc.sql("""
                        update account_token set token = :token, renewal_token = :renewal, ends_at = :ends,
                               renewed_at = :now, renewing_until = null, not_renewed = null, not_renewed_at = null
                        where platform = :platform and account_id = :id""")
                .param("token", closed(platform, token.accountId(), fresh.token()))
                .param("renewal", closed(platform, token.accountId(), fresh.renewalToken()))
                .param("ends", at(fresh.endsAt()))
                .param("now", at(clock.instant()))
                .param("platform", platform.value())
                .param("id", token.accountId())
                .update();
    }

    void notRenewed(Channel platform, Renewable token, String reason) {
        jdbc.sql("""
                        update account_token set renewing_until = null, not_renewed = :reason, not_renewed_at = :now
                        where platform = :platform and account_id = :id""")
                .param("reason", reason)
                .param("now", at(clock.instant()))
                .param("platform", platform.value())
                .param("id", token.accountId())
                .update();
    }

    /** How many tokens stand how: {@code VALID}, {@code ENDS_SOON}, {@code ENDED}, {@code REFUSED}. */
    Map<String, Long> states(Duration warnBefore) {
        return jdbc
                .sql("""
                        select account_token_state(kept, :now, make_interval(secs => :ahead)) as state, count(*) as many
                        from account_token kept group by 1""")
                .param("now", at(clock.instant()))
                .param("ahead", warnBefore.toSeconds())
                .query((row, _) -> Map.entry(row.getString("state"), row.getLong("many")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private @Nullable String closed(Channel platform, String accountId, @Nullable String clear) {
        return clear == null ? null : vault.seal(subject(platform, accountId), clear);
    }

    private String opened(Channel platform, String accountId, String kept) {
        return vault.open(subject(platform, accountId), kept).orElseThrow();
    }

    private static String subject(Channel platform, String accountId) {
        return "token " + platform.value() + " " + accountId;
    }

    private static @Nullable Timestamp at(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
