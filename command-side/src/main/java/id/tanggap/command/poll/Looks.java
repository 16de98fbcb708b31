package id.tanggap.command.poll;

import id.tanggap.command.account.AccountName;
import id.tanggap.events.complaint.Channel;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each account was looked at, in PostgreSQL. */
class Looks {

    private final JdbcClient sql;

    Looks(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * How it stands with an account.
     *
     * @param seenUntil when its newest post was written that was seen, by the platform's clock
     * @param lookedAt when all of it was seen last
     * @param attempts in vain since then
     * @param trouble why not all of it was seen, as {@link NotNow#word()} has it
     */
    record Standing(
            @Nullable Instant seenUntil,
            @Nullable Instant lookedAt,
            Instant dueAt,
            int attempts,
            @Nullable String trouble) {}

    Map<AccountName, Standing> all() {
        return sql
                .sql("select platform, account_id, seen_until, looked_at, due_at, attempts, trouble from poll_account")
                .query((row, _) -> Map.entry(
                        new AccountName(new Channel(row.getString(1)), row.getString(2)),
                        new Standing(
                                instant(row.getTimestamp(3)),
                                instant(row.getTimestamp(4)),
                                row.getTimestamp(5).toInstant(),
                                row.getInt(6),
                                row.getString(7))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All of it, or all but lists that are not shown to us. */
    void seen(AccountName account, @Nullable Instant until, Instant now, Instant due, Look.Met met) {
        sql.sql("""
                        insert into poll_account as was
                            (platform, account_id, seen_until, looked_at, due_at, attempts, trouble, quota, quota_until)
                        values (?, ?, ?, ?, ?, 0, ?, ?, ?)
                        on conflict (platform, account_id) do update
                           set seen_until = coalesce(greatest(was.seen_until, excluded.seen_until), was.seen_until),
                               looked_at = excluded.looked_at, due_at = excluded.due_at, attempts = 0,
                               trouble = excluded.trouble, quota = excluded.quota, quota_until = excluded.quota_until
                        """)
                .param(account.platform().value())
                .param(account.id())
                .param(timestamp(until))
                .param(Timestamp.from(now))
                .param(Timestamp.from(due))
                .param(met.trouble())
                .param(quota(met))
                .param(quotaUntil(met))
                .update();
        unseen(account, now, met.unseen());
    }

    /** What was found is kept; the rest is looked for again. */
    void notSeen(AccountName account, Instant now, Instant due, Look.Met met) {
        sql.sql("""
                        insert into poll_account as was
                            (platform, account_id, due_at, attempts, trouble, quota, quota_until)
                        values (?, ?, ?, 1, ?, ?, ?)
                        on conflict (platform, account_id) do update
                           set due_at = excluded.due_at, attempts = was.attempts + 1, trouble = excluded.trouble,
                               quota = coalesce(excluded.quota, was.quota),
                               quota_until = case when excluded.quota is null then was.quota_until
                                                  else excluded.quota_until end
                        """)
                .param(account.platform().value())
                .param(account.id())
                .param(Timestamp.from(due))
                .param(met.trouble())
                .param(quota(met))
                .param(quotaUntil(met))
                .update();
        unseen(account, now, met.unseen());
    }

    /** Since when it is so stays, as long as the platform gives the same reason. */
    private void unseen(AccountName account, Instant now, List<Look.Unseen> lists) {
        sql.sql("delete from poll_unseen where platform = ? and account_id = ? and not list = any (?)")
                .params(
                        account.platform().value(),
                        account.id(),
                        lists.stream().map(Look.Unseen::list).toArray(String[]::new))
                .update();
        for (Look.Unseen each : lists) {
            sql.sql("""
                            insert into poll_unseen as was (platform, account_id, list, trouble, code, since)
                            values (?, ?, ?, ?, ?, ?)
                            on conflict (platform, account_id, list) do update
                               set since = case when was.trouble = excluded.trouble then was.since else excluded.since end,
                                   trouble = excluded.trouble, code = excluded.code
                            """)
                    .param(account.platform().value())
                    .param(account.id())
                    .param(each.list())
                    .param(each.why().word())
                    .param(each.why().code())
                    .param(Timestamp.from(now))
                    .update();
        }
    }

    private static @Nullable Integer quota(Look.Met met) {
        return met.usage() == null ? null : met.usage().percent();
    }

    private static @Nullable Timestamp quotaUntil(Look.Met met) {
        return met.usage() == null ? null : timestamp(met.usage().until());
    }

    /** Those of these platforms are looked at now, but for those that wait because of a trouble. */
    void hurry(Collection<Channel> platforms, Instant now) {
        sql.sql("update poll_account set due_at = ? where attempts = 0 and due_at > ? and platform = any (?)")
                .params(
                        Timestamp.from(now),
                        Timestamp.from(now),
                        platforms.stream().map(Channel::value).toArray(String[]::new))
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
