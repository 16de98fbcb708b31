package id.tanggap.query.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/channels/whatsapp}: what opens a chat that is closed, and how many of them may be opened. */
@RestController
@Tag(name = "channels", description = "Kanal. Channels")
public class WhatsAppDesk {

    private static final Duration WINDOW = Duration.ofHours(24);

    private final JdbcClient sql;
    private final Clock clock;

    WhatsAppDesk(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param purpose {@code answer}, or {@code confirmation}
     * @param state {@code approved}, {@code pending}, {@code rejected} or {@code paused}
     * @param reason why the platform does not approve it, as it was entered
     */
    public record Template(
            String name,
            String language,
            String purpose,
            String state,
            @Nullable String reason,
            Instant changedAt) {}

    /**
     * @param limit how many people may be written to first within 24 hours; null where nobody has said
     * @param written how many were within the last 24 hours
     * @param waiting how many replies wait for a place
     * @param agreed who agreed to be written to any time
     * @param refused who does not want to be written to
     */
    public record WhatsApp(
            List<Template> templates, @Nullable Integer limit, int written, int waiting, int agreed, int refused) {

        public boolean isFull() {
            return limit != null && written >= limit;
        }
    }

    @GetMapping("/api/channels/whatsapp")
    @Operation(summary = "Templat dan batas harian WhatsApp. WhatsApp's templates and daily limit")
    public WhatsApp all() {
        Instant now = clock.instant();
        return IntakeDesk.read(() -> sql.sql("""
                        select (select people from whatsapp_limit) as people,
                               (select count(*) from whatsapp_opened where at > :since) as written,
                               (select count(*) from reply_parcel
                                 where channel = 'WHATSAPP' and state = 'waiting' and set_out_at > :now) as waiting,
                               (select count(*) from reply_opt_in where given_at is not null) as agreed,
                               (select count(*) from reply_opt_out) as refused
                        """)
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .param("now", Timestamp.from(now))
                .query((row, _) -> new WhatsApp(
                        templates(),
                        row.getObject("people", Integer.class),
                        row.getInt("written"),
                        row.getInt("waiting"),
                        row.getInt("agreed"),
                        row.getInt("refused")))
                .single());
    }

    /** What may not be used first. */
    private List<Template> templates() {
        return sql.sql("""
                        select name, language, purpose, state, reason, changed_at from whatsapp_template
                         order by state = 'approved', name, language
                        """)
                .query((row, _) -> new Template(
                        row.getString("name"),
                        row.getString("language"),
                        row.getString("purpose"),
                        row.getString("state"),
                        row.getString("reason"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }
}
