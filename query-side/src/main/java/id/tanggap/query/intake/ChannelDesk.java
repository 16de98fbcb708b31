package id.tanggap.query.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.events.complaint.Channel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/channels}: every account of the government, whose it is, and whether anything comes and goes through it. */
@RestController
@Tag(name = "channels", description = "Kanal. Channels")
public class ChannelDesk {

    /** Each account is looked at many times within it, while anybody looks. */
    private static final Duration NOBODY_LOOKS_AFTER = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Clock clock;
    private final Duration warnBefore;

    ChannelDesk(JdbcClient sql, Clock clock, @Value("${tanggap.channels.tokens.warn-before:14d}") Duration warnBefore) {
        this.sql = sql;
        this.clock = clock;
        this.warnBefore = warnBefore;
    }

    /**
     * One account, and what came on it, as far back as deliveries are kept. What does not say on which account it came is
     * told of its door, at {@code /api/admin/channels}.
     *
     * @param account the platform's own id
     * @param opd whose it is, or whose head's
     * @param head whether it is the head's own
     * @param leader whose it is
     * @param verified whether it speaks for the government
     * @param lastDelivery what a webhook brought; what polling found is none
     * @param lastPoll when all of it was looked at last; null if it never was
     * @param foundByPolling what no delivery had brought until then; null if it was never looked at
     * @param polling null if it was never looked at, as where the platform lists nothing
     * @param sending how the platform took what was last sent by it; null if nothing was
     * @param parkedBecause of {@code parked}, how many for which reason, the most first; so {@code ignoredBecause}
     */
    public record ChannelAccount(
            String platform,
            String account,
            @Nullable String handle,
            @Nullable String opd,
            boolean head,
            @Nullable String leader,
            boolean verified,
            Token token,
            @Nullable Instant lastDelivery,
            @Nullable Instant lastPoll,
            @Nullable Long foundByPolling,
            @Nullable Polling polling,
            @Nullable Sending sending,
            long waiting,
            long parked,
            long ignored,
            List<Because> parkedBecause,
            List<Because> ignoredBecause) {

        /** Whether a person must do something about its token. */
        public boolean needsToken() {
            return token.state() == TokenState.REFUSED
                    || token.state() == TokenState.ENDED
                    || token.state() == TokenState.ENDS_SOON;
        }
    }

    /**
     * How the last look at it went.
     *
     * @param trouble why not all was seen: {@code no-token}, {@code try-again-later}, {@code sign-in-again}, {@code
     *     no-permission}, {@code message-refused}, {@code sender-stopped}; {@code nobody-looks} if it is long due; null if
     *     all was
     * @param unseen the lists that were not shown
     * @param quota how much of what the platform allows is used, in percent; null where it does not say
     * @param quotaUntil when that begins anew; null where the platform does not say
     * @param next not before then
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Polling(
            @Nullable String trouble,
            List<Unseen> unseen,
            @Nullable Integer quota,
            @Nullable Instant quotaUntil,
            Instant next) {}

    /**
     * A list that the last look did not see.
     *
     * @param list as the platform calls it: {@code tagged}
     * @param code the platform's own, or {@code unreachable}
     * @param since since when every look met the same
     */
    public record Unseen(String list, String trouble, String code, Instant since) {}

    /** @param trouble {@code no-token}, {@code token-expired}, {@code sign-in-again} and so on; null if it was taken */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Sending(@Nullable String trouble, Instant since) {}

    /** @param reason a word, such as {@code unverified-account} */
    public record Because(String reason, long count) {}

    /** How it stands with a token, the worst first. */
    public enum TokenState {
        /** The platform no longer lets it in. */
        REFUSED,
        ENDED,
        /** It ends within the days of warning, and is not renewed by itself. */
        ENDS_SOON,
        VALID,
        /** None was entered for this account. */
        NONE
    }

    /**
     * @param endsAt null if it does not end, or there is none
     * @param lastSuccess when the platform last let it in
     * @param reason why it was refused, or could not be renewed; null where neither is so
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Token(
            TokenState state,
            @Nullable Instant endsAt,
            @Nullable Instant lastSuccess,
            @Nullable String scopes,
            @Nullable Reason reason) {}

    /** @param code as the platform calls it; null where nobody noted it */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Reason(@Nullable String code, Instant at) {}

    @GetMapping("/api/channels")
    @Operation(summary = "Akun resmi dan keadaannya. Official accounts and how they are")
    public List<ChannelAccount> all() {
        return IntakeDesk.read(() -> all(AccountReasons.read(sql)));
    }

    private List<ChannelAccount> all(AccountReasons reasons) {
        Instant now = clock.instant();
        return sql.sql("""
                        select account.platform, account.account_id, account.handle, account.holder, account.verified,
                               account_token_state(kept, :now, make_interval(secs => :ahead)) as state,
                               kept.account_id is not null as entered, kept.ends_at, kept.accepted_at, kept.scopes,
                               kept.refused_at, kept.refused_because, kept.not_renewed_at, kept.not_renewed,
                               came.last_delivery, coalesce(came.polled, 0) as polled, coalesce(came.waiting, 0) as waiting,
                               coalesce(came.parked, 0) as parked, coalesce(came.ignored, 0) as ignored,
                               looked.looked_at, looked.trouble, looked.quota, looked.quota_until, looked.due_at
                        from account_claim account
                        left join account_token kept on kept.platform = account.platform and kept.account_id = account.account_id
                        left join intake_account came on came.platform = account.platform and came.account = account.account_id
                        left join poll_account looked on looked.platform = account.platform
                                                     and looked.account_id = account.account_id
                        order by account.platform, account.holder, account.account_id""")
                .param("now", Timestamp.from(now))
                .param("ahead", warnBefore.toSeconds())
                .query((row, _) -> account(row, reasons, now))
                .list();
    }

    private static ChannelAccount account(ResultSet row, AccountReasons reasons, Instant now) throws SQLException {
        AccountReasons.Name name = new AccountReasons.Name(row.getString("platform"), row.getString("account_id"));
        String holder = row.getString("holder");
        String kind = holder.substring(0, holder.indexOf(':'));
        String id = holder.substring(holder.indexOf(':') + 1);
        Polling polling = polling(row, reasons.unseen(name), now);
        TokenState state = row.getBoolean("entered") ? TokenState.valueOf(row.getString("state")) : TokenState.NONE;
        return new ChannelAccount(
                new Channel(row.getString("platform")).word(),
                row.getString("account_id"),
                row.getString("handle"),
                kind.equals("leader") ? null : id,
                kind.equals("head"),
                kind.equals("leader") ? id : null,
                row.getBoolean("verified"),
                new Token(
                        state,
                        instant(row, "ends_at"),
                        instant(row, "accepted_at"),
                        row.getString("scopes"),
                        reason(row, state)),
                instant(row, "last_delivery"),
                instant(row, "looked_at"),
                polling == null ? null : row.getLong("polled"),
                polling,
                reasons.sending(name),
                row.getLong("waiting"),
                row.getLong("parked"),
                row.getLong("ignored"),
                reasons.parked(name),
                reasons.ignored(name));
    }

    private static @Nullable Reason reason(ResultSet row, TokenState state) throws SQLException {
        Instant refused = instant(row, "refused_at");
        if (refused != null) {
            return new Reason(row.getString("refused_because"), refused);
        }
        Instant notRenewed = instant(row, "not_renewed_at");
        return notRenewed == null || state == TokenState.VALID
                ? null
                : new Reason(row.getString("not_renewed"), notRenewed);
    }

    private static @Nullable Polling polling(ResultSet row, List<Unseen> unseen, Instant now) throws SQLException {
        Instant next = instant(row, "due_at");
        if (next == null) {
            return null;
        }
        return new Polling(
                next.isBefore(now.minus(NOBODY_LOOKS_AFTER)) ? "nobody-looks" : row.getString("trouble"),
                unseen,
                row.getObject("quota", Integer.class),
                instant(row, "quota_until"),
                next);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
