package id.tanggap.command.poll;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.channel.token.AccessToken;
import id.tanggap.command.channel.token.AccountTokens;
import id.tanggap.command.intake.graph.Endpoint;
import id.tanggap.command.intake.journal.Journal;
import id.tanggap.command.intake.journal.KnownPosts;
import id.tanggap.command.intake.reading.DeliveryReading;
import id.tanggap.command.platform.ErrorTable;
import id.tanggap.command.platform.Wire;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Who looks at accounts on a double of the platforms, at the time that it is set to; what is found goes into a real journal. */
public final class Watch {

    /** How long an account is left alone. */
    public static final Duration PACE = Duration.ofMinutes(5);

    /** How many units a day may be spent on YouTube. */
    public static final int UNITS = 48;

    /** With the accounts that speak for the government, and the tokens that they have. */
    public final List<OfficialAccount> accounts = new ArrayList<>();

    public final Map<String, String> tokens = new HashMap<>();
    public final Set<String> refused = new HashSet<>();

    private final JdbcClient sql;
    private final Journal journal;
    private final KnownPosts known;
    private final DeliveryReading reading;
    private final List<Lookout> lookouts;
    private Instant now = Instant.now();

    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    /** @param url where the double is */
    public Watch(DataSource tables, Journal journal, KnownPosts known, DeliveryReading reading, String url) {
        this.sql = JdbcClient.create(tables);
        this.journal = journal;
        this.known = known;
        this.reading = reading;
        if (sql.sql("select to_regclass('poll_account') is null")
                .query(Boolean.class)
                .single()) {
            new ResourceDatabasePopulator(
                            new ClassPathResource("db/poll/V1__looks.sql"),
                            new ClassPathResource("db/poll/V2__what_was_not_seen.sql"))
                    .execute(tables);
        }
        sql.sql("truncate poll_account, poll_allowance, poll_unseen").update();
        Wire wire = new Wire(new Endpoint(url, Duration.ofSeconds(5), Duration.ofSeconds(5)));
        Lookout.Access meta = new Lookout.Access(wire, ErrorTable.META);
        lookouts = List.of(
                FacebookLists.of(meta),
                InstagramLists.of(meta),
                ThreadsLists.of(meta),
                XLists.of(new Lookout.Access(wire, ErrorTable.X)),
                YouTubeLists.of(new Lookout.Access(
                        wire,
                        ErrorTable.YOUTUBE,
                        "kunci",
                        new DailyUnits(Channel.YOUTUBE, UNITS, ZoneId.of("America/Los_Angeles"), sql, clock))));
    }

    /** The government has this account, and a token for it. */
    public Watch with(Channel platform, String id, String handle) {
        accounts.add(new OfficialAccount(platform, id, handle));
        tokens.put(id, "token-" + id);
        return this;
    }

    public void later(Duration pause) {
        now = now.plus(pause);
    }

    public void round() {
        round(new Looks(sql));
    }

    /** And is killed after what was found is kept. */
    public void roundThatEndsBeforeItIsNoted() {
        round(new Looks(sql) {
            @Override
            void seen(AccountName account, @Nullable Instant until, Instant at, Instant due, Look.Met met) {
                throw new IllegalStateException("killed");
            }
        });
    }

    public void roundAtAStart() {
        poller(new Looks(sql)).hurry();
        round();
    }

    private void round(Looks looks) {
        poller(looks).round(() -> true);
    }

    private Poller poller(Looks looks) {
        return new Poller(
                lookouts,
                () -> List.copyOf(accounts),
                new Tokens(),
                known,
                reading,
                journal,
                looks,
                new PollCounts(new SimpleMeterRegistry()),
                new PollProperties(true, Duration.ofSeconds(10), PACE, Duration.ofHours(1), Duration.ofDays(14), 90),
                clock);
    }

    /** What the last look at an account met; empty when it saw all. */
    public String trouble(String account) {
        return sql.sql("select coalesce(trouble, '') from poll_account where account_id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    /** The lists that the last look did not see, as {@code media no-permission 10}. */
    public List<String> unseen(String account) {
        return sql.sql(
                        "select list || ' ' || trouble || ' ' || code from poll_unseen where account_id = ? order by list")
                .param(account)
                .query(String.class)
                .list();
    }

    /** Since when a list was not seen. */
    public Instant unseenSince(String account, String list) {
        return sql.sql("select since from poll_unseen where account_id = ? and list = ?")
                .params(account, list)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** It is this time of this day. */
    public void at(Instant instant) {
        now = instant;
    }

    public Instant now() {
        return now;
    }

    /** How much of its allowance is used, in percent. */
    public int quota(String account) {
        return sql.sql("select coalesce(quota, -1) from poll_account where account_id = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    private final class Tokens implements AccountTokens {

        @Override
        public Optional<AccessToken> of(Channel platform, String accountId) {
            return Optional.ofNullable(tokens.get(accountId)).map(AccessToken::new);
        }

        @Override
        public boolean isRefused(Channel platform, String accountId) {
            return refused.contains(accountId);
        }

        @Override
        public void refused(Channel platform, String accountId, String code) {
            refused.add(accountId);
        }
    }
}
