package id.tanggap.command.intake.journal;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which complaint a private chat is about. */
public class Talks {

    private final JdbcClient sql;
    private final Awaited awaited;
    private final Clock clock;

    Talks(JdbcClient sql, Awaited awaited, Clock clock) {
        this.sql = sql;
        this.awaited = awaited;
        this.clock = clock;
    }

    /**
     * What a chat was about last.
     *
     * @param begunAt when that was said which became the complaint
     * @param saidAt when the latest of its messages was said
     */
    public record Talk(ComplaintId complaint, Instant begunAt, Instant saidAt) {}

    /** @param chat a pseudonym */
    public Optional<Talk> in(String chat) {
        return sql.sql("select complaint, begun_at, said_at from intake_talk where chat = ?")
                .param(chat)
                .query((row, _) -> new Talk(
                        new ComplaintId(row.getString(1)),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant()))
                .optional();
    }

    /**
     * Notes, in the caller's transaction, that something was said, and lets go on what waits for this chat.
     *
     * @param person the pseudonym under which an erasure finds it
     */
    public void note(Channel channel, String chat, String person, ComplaintId complaint, Instant saidAt) {
        sql.sql("""
                        insert into intake_talk as talk (chat, complaint, person, begun_at, said_at) values (?, ?, ?, ?, ?)
                        on conflict (chat) do update
                           set complaint = excluded.complaint, person = excluded.person,
                               begun_at = case when talk.complaint = excluded.complaint
                                               then talk.begun_at else excluded.begun_at end,
                               said_at = greatest(talk.said_at, excluded.said_at)
                        """)
                .params(chat, complaint.value(), person, Timestamp.from(saidAt), Timestamp.from(saidAt))
                .update();
        awaited.arrived(ComplaintId.of(channel, chat).value(), clock.instant());
    }
}
