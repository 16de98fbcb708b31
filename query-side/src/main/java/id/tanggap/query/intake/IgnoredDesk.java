package id.tanggap.query.intake;

import id.tanggap.eventstore.shredding.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/intake/ignored}: what was delivered and is no complaint, and why; as long as deliveries are kept. */
@RestController
public class IgnoredDesk {

    private static final int MOST = 200;

    private final JdbcClient sql;
    private final PersonalData data;

    IgnoredDesk(JdbcClient sql, PersonalData data) {
        this.sql = sql;
        this.data = data;
    }

    /**
     * Something that was ignored.
     *
     * @param id to be taken in as {@code POST /api/intake/ignored/{id}/take-in}
     * @param channel whose door it came through: {@code meta}, {@code x}
     * @param reason a word, such as {@code sticker}; a sentence of what was ignored by an earlier version
     * @param detail what the reason alone does not say, such as the platform's name for it
     * @param takeable whether it can be taken in
     * @param text what it says, if it can be taken in
     * @param complaint the one that it would have been added to
     */
    public record Ignored(
            String id,
            String channel,
            @Nullable String reason,
            @Nullable String detail,
            boolean takeable,
            @Nullable String text,
            @Nullable String complaint,
            Instant receivedAt,
            Instant ignoredAt) {}

    /** @param takeable how many of them can be taken in */
    public record Count(@Nullable String reason, long count, long takeable) {}

    /**
     * @param items newest first
     * @param counts of all there are, by reason, the most first
     * @param total of this reason
     */
    public record IgnoredPage(
            List<Ignored> items,
            List<Count> counts,
            long total,
            @Nullable String next) {}

    /** @param reason only of this one */
    @GetMapping("/api/intake/ignored")
    public IgnoredPage ignored(
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        int limit = Math.clamp(size, 1, MOST);
        String only = reason == null || reason.isBlank() ? null : reason.strip();
        long[] from = IntakeDesk.position(after, Long.MAX_VALUE);
        List<Ignored> items = IntakeDesk.read(() -> sql.sql("""
                        select delivery, ordinal, channel, reason, detail, takeable, words, drawer, complaint,
                               received_at, ignored_at
                          from intake_ignored
                         where (cast(:reason as text) is null or reason = :reason)
                           and (delivery, ordinal) < (:delivery, :ordinal)
                         order by delivery desc, ordinal desc
                         limit :size
                        """)
                .param("reason", only)
                .param("delivery", from[0])
                .param("ordinal", from[1])
                .param("size", limit)
                .query(this::ignored)
                .list());
        List<Count> counts = IntakeDesk.read(() -> sql.sql("""
                        select reason, count(*), count(*) filter (where takeable)
                          from intake_ignored group by reason order by 2 desc, 1
                        """)
                .query((row, _) -> new Count(row.getString(1), row.getLong(2), row.getLong(3)))
                .list());
        return new IgnoredPage(
                items,
                counts,
                counts.stream()
                        .filter(each -> only == null || only.equals(each.reason()))
                        .mapToLong(Count::count)
                        .sum(),
                items.size() < limit ? null : items.getLast().id());
    }

    private Ignored ignored(ResultSet row, int number) throws SQLException {
        String words = row.getString("words");
        return new Ignored(
                row.getLong("delivery") + "." + row.getInt("ordinal"),
                row.getString("channel"),
                row.getString("reason"),
                row.getString("detail"),
                row.getBoolean("takeable"),
                words == null ? null : data.open(row.getString("drawer"), words).orElse(null),
                row.getString("complaint"),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("ignored_at").toInstant());
    }
}
