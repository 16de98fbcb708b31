package id.tanggap.command.whatsapp;

import id.tanggap.events.person.PersonId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many different people WhatsApp lets a portfolio write to first within 24 hours, whenever these begin. */
class DailyLimit {

    private static final Duration WINDOW = Duration.ofHours(24);

    private final JdbcClient sql;

    DailyLimit(JdbcClient sql) {
        this.sql = sql;
    }

    void set(int people, String by, Instant now) {
        sql.sql("""
                        insert into whatsapp_limit (people, changed_at, changed_by) values (?, ?, ?)
                        on conflict (only_one) do update
                           set people = excluded.people, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """).params(people, Timestamp.from(now), by).update();
    }

    /**
     * Takes a place for this person, who keeps the one that they have.
     *
     * @return when the next one is free; nothing if it was taken
     */
    Optional<Instant> takeAPlace(PersonId person, Instant now) {
        Timestamp since = Timestamp.from(now.minus(WINDOW));
        int taken = sql.sql("""
                        insert into whatsapp_opened (person, at)
                        select :person, cast(:now as timestamptz)
                         where exists (select from whatsapp_opened where person = :person and at > cast(:since as timestamptz))
                            or not exists (select from whatsapp_limit
                                            where people <= (select count(*) from whatsapp_opened
                                                                where at > cast(:since as timestamptz)))
                        on conflict (person) do update set at = excluded.at
                        """)
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .param("since", since)
                .update();
        return taken == 1
                ? Optional.empty()
                : sql.sql("select min(at) from whatsapp_opened where at > ?")
                        .param(since)
                        .query((row, _) -> row.getTimestamp(1).toInstant().plus(WINDOW))
                        .optional();
    }
}
