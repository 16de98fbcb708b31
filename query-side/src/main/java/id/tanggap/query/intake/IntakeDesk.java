package id.tanggap.query.intake;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/admin/parked} and {@code GET /api/admin/channels}. */
@RestController
@RequestMapping("/api/admin")
public class IntakeDesk {

    private static final int MOST = 200;

    private final JdbcClient sql;

    IntakeDesk(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Something parked.
     *
     * @param delivery to be replayed as {@code POST /api/admin/deliveries/{delivery}/replay}
     * @param change its place in the delivery; none if no change could be told apart
     * @param reason a word, such as {@code unverified-account}; a sentence of what was parked by an earlier version
     * @param detail what the reason alone does not say, such as the OPD that reported the account
     */
    public record Parked(
            long delivery,
            @Nullable Integer change,
            String channel,
            @Nullable String reason,
            @Nullable String detail,
            Instant receivedAt,
            Instant parkedAt) {}

    public record ParkedPage(
            List<Parked> items, long total, @Nullable String next) {}

    /**
     * @param access {@code ok}, {@code token-expired} or {@code no-token}; none if it was never needed
     * @param since when the access became so
     * @param deliveries as far back as they are kept
     * @param lastDay of them, those of the last 24 hours
     * @param lastDeliveryAt none if nothing is kept
     */
    public record ChannelState(
            String channel,
            @Nullable String access,
            @Nullable Instant since,
            long waiting,
            long parked,
            long deliveries,
            long lastDay,
            @Nullable Instant lastDeliveryAt) {}

    public record Channels(
            List<ChannelState> items, long total, @Nullable String next) {}

    @GetMapping("/parked")
    public ParkedPage parked(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int size) {
        int limit = Math.clamp(size, 1, MOST);
        long[] from = position(after, Long.MIN_VALUE);
        List<Parked> items = read(() -> sql.sql("""
                        select delivery, ordinal, channel, reason, detail, received_at, parked_at
                          from intake_parked
                         where (delivery, coalesce(ordinal, -1)) > (?, ?)
                         order by delivery, coalesce(ordinal, -1)
                         limit ?
                        """)
                .params(from[0], from[1], limit)
                .query((row, _) -> new Parked(
                        row.getLong(1),
                        row.getObject(2, Integer.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant(),
                        row.getTimestamp(7).toInstant()))
                .list());
        long total = read(() ->
                sql.sql("select count(*) from intake_parked").query(Long.class).single());
        return new ParkedPage(items, total, items.size() < limit ? null : cursor(items.getLast()));
    }

    @GetMapping("/channels")
    public Channels channels() {
        List<ChannelState> items = read(() -> sql.sql("""
                        select c.channel, s.state, s.since,
                               coalesce((select sum(p.items) from intake_progress p
                                          where p.channel = c.channel and p.state in ('ready', 'asking')), 0),
                               (select count(*) from intake_parked p where p.channel = c.channel),
                               coalesce(a.deliveries, 0), coalesce(a.last_day, 0), a.last_at
                          from (select channel from channel_status
                                union select channel from intake_arrivals) c
                          left join channel_status s on s.channel = c.channel
                          left join intake_arrivals a on a.channel = c.channel
                         order by c.channel
                        """)
                .query((row, _) -> {
                    Timestamp since = row.getTimestamp(3);
                    Timestamp last = row.getTimestamp(8);
                    return new ChannelState(
                            row.getString(1),
                            row.getString(2),
                            since == null ? null : since.toInstant(),
                            row.getLong(4),
                            row.getLong(5),
                            row.getLong(6),
                            row.getLong(7),
                            last == null ? null : last.toInstant());
                })
                .list());
        return new Channels(items, items.size(), null);
    }

    private static String cursor(Parked last) {
        return last.delivery() + "." + Objects.requireNonNullElse(last.change(), -1);
    }

    /** @param start where a list begins */
    static long[] position(@Nullable String after, long start) {
        if (after == null || after.isBlank()) {
            return new long[] {start, start};
        }
        if (!after.matches("[0-9]{1,18}\\.-?[0-9]{1,9}")) {
            throw new Problem(
                            HttpStatus.BAD_REQUEST,
                            "invalid-cursor",
                            new Bilingual(
                                    "Gunakan nilai next dari halaman sebelumnya.",
                                    "Use the value next of the page before."))
                    .at("after");
        }
        int dot = after.indexOf('.');
        return new long[] {Long.parseLong(after.substring(0, dot)), Long.parseLong(after.substring(dot + 1))};
    }

    static <T> T read(Supplier<T> question) {
        try {
            return question.get();
        } catch (BadSqlGrammarException noSuchView) {
            throw new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "no-journal-here",
                    new Bilingual(
                            "Jurnal tidak ada di basis data ini. Arahkan sisi baca ke PostgreSQL yang sama dengan sisi"
                                    + " tulis.",
                            "The journal is not in this database. Point the query side to the PostgreSQL of the command"
                                    + " side."));
        }
    }
}
