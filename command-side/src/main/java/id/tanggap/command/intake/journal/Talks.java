package id.tanggap.command.intake.journal;

import id.tanggap.events.complaint.ComplaintId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which complaint a private chat is about. */
public class Talks {

    private final JdbcClient sql;

    Talks(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What a chat was about last.
     *
     * @param saidAt when the latest of its messages was said
     */
    public record Talk(ComplaintId complaint, Instant saidAt) {}

    /** @param chat a pseudonym */
    public Optional<Talk> in(String chat) {
        return sql.sql("select complaint, said_at from intake_talk where chat = ?")
                .param(chat)
                .query((row, _) -> new Talk(
                        new ComplaintId(row.getString(1)), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /**
     * Notes, in the caller's transaction, that something was said.
     *
     * @param person the pseudonym under which an erasure finds it
     */
    public void note(String chat, String person, ComplaintId complaint, Instant saidAt) {
        sql.sql("""
                        insert into intake_talk as talk (chat, complaint, person, said_at) values (?, ?, ?, ?)
                        on conflict (chat) do update
                           set complaint = excluded.complaint, person = excluded.person,
                               said_at = greatest(talk.said_at, excluded.said_at)
                        """)
                .params(chat, complaint.value(), person, Timestamp.from(saidAt))
                .update();
    }
}
