package id.tanggap.command.whatsapp;

import id.tanggap.command.whatsapp.Template.Purpose;
import id.tanggap.command.whatsapp.Template.State;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The templates that there are, and what the platform says of them. One that was configured is approved. */
class Templates {

    private final JdbcClient sql;
    private final PortfolioProperties.Approved configured;

    Templates(JdbcClient sql, PortfolioProperties.Approved configured) {
        this.sql = sql;
        this.configured = configured;
    }

    /** The one that comes next to being used; not every one that there is may be. */
    Optional<Template> of(Purpose purpose) {
        return sql.sql("""
                        select name, language, state from whatsapp_template where purpose = ?
                         order by array_position(array['approved', 'pending', 'paused', 'rejected'], state), changed_at desc
                         limit 1
                        """)
                .param(Template.stored(purpose))
                .query((row, _) -> new Template(
                        row.getString("name"),
                        row.getString("language"),
                        purpose,
                        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT))))
                .optional()
                .or(() -> configured(purpose));
    }

    private Optional<Template> configured(Purpose purpose) {
        return purpose == Purpose.ANSWER && !configured.name().isEmpty()
                ? Optional.of(new Template(configured.name(), configured.language(), purpose, State.APPROVED))
                : Optional.empty();
    }

    /** @param reason why it may not be used, as the platform says; null where it says nothing */
    void put(Template template, @Nullable String reason, String by, Instant now) {
        sql.sql("""
                        insert into whatsapp_template (name, language, purpose, state, reason, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (name, language) do update
                           set purpose = excluded.purpose, state = excluded.state, reason = excluded.reason,
                               changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .param(template.name())
                .param(template.language())
                .param(Template.stored(template.purpose()))
                .param(Template.stored(template.state()))
                .param(reason)
                .param(Timestamp.from(now))
                .param(by)
                .update();
    }
}
