package id.tanggap.command.intake.journal;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.Removal;
import id.tanggap.events.complaint.UtteranceId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which posts were handled, and to which complaint they belong. Of the post's id only the digest is kept. */
public class HandledPosts {

    /** What a post became, and of which complaint it is. */
    public record Handled(State outcome, ComplaintId complaint) {}

    private final JdbcClient sql;
    private final Awaited awaited;
    private final Clock clock;

    HandledPosts(JdbcClient sql, Awaited awaited, Clock clock) {
        this.sql = sql;
        this.awaited = awaited;
        this.clock = clock;
    }

    public Optional<Handled> find(Channel channel, String postId) {
        return sql.sql(
                        "select outcome, complaint from intake_post where post = ? and outcome not in ('deleted', 'hidden')")
                .param(ComplaintId.of(channel, postId).value())
                .query((row, _) -> new Handled(
                        State.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), new ComplaintId(row.getString(2))))
                .optional();
    }

    /** Whether it was said in a post that was handled: an utterance is called as its post is. */
    public boolean hold(UtteranceId said) {
        return sql.sql("select exists (select from intake_post where post = ?)")
                .param(said.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Remembers that a post which has not come can no longer be seen; what was deleted stays so. Waits for another transaction that is about to note
     * the same post.
     *
     * @return false if it did come
     */
    public boolean noteRemoved(Channel channel, String postId, Removal removal) {
        String post = ComplaintId.of(channel, postId).value();
        return sql.sql("""
                                insert into intake_post (post, complaint, outcome, handled_at) values (?, ?, ?, ?)
                                on conflict (post) do update
                                    set outcome = case intake_post.outcome when 'deleted' then 'deleted' else excluded.outcome end
                                 where intake_post.outcome in ('deleted', 'hidden')
                                """)
                        .params(post, post, stored(removal), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Of a post that has not come: it is no longer hidden. */
    public void forgetHidden(Channel channel, String postId) {
        sql.sql("delete from intake_post where post = ? and outcome = 'hidden'")
                .param(ComplaintId.of(channel, postId).value())
                .update();
    }

    /**
     * How a post comes.
     *
     * @param first whether it was not handled before
     * @param removed how it was removed before it came; null if it was not
     */
    public record Noted(boolean first, @Nullable Removal removed) {}

    /**
     * Notes, in the caller's transaction, that a post is handled, and lets go on what waits for it. Waits for another
     * transaction that is about to note the same.
     */
    public Noted note(Channel channel, String postId, State outcome, ComplaintId complaint) {
        String post = ComplaintId.of(channel, postId).value();
        boolean first = sql.sql("""
                                insert into intake_post (post, complaint, outcome, handled_at) values (?, ?, ?, ?)
                                on conflict (post) do nothing
                                """)
                        .params(post, complaint.value(), outcome.stored(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
        Removal removed =
                first ? null : afterItsRemoval(post, outcome, complaint).orElse(null);
        if (first || removed != null) {
            awaited.arrived(post, clock.instant());
        }
        return new Noted(first || removed != null, removed);
    }

    private Optional<Removal> afterItsRemoval(String post, State outcome, ComplaintId complaint) {
        return sql.sql("""
                        update intake_post taken set outcome = ?, complaint = ?, handled_at = ?
                          from (select post, outcome from intake_post where post = ? for update) removed
                         where taken.post = removed.post and removed.outcome in ('deleted', 'hidden')
                        returning removed.outcome
                        """)
                .params(outcome.stored(), complaint.value(), Timestamp.from(clock.instant()), post)
                .query((row, _) -> Removal.valueOf(row.getString(1).toUpperCase(Locale.ROOT)))
                .optional();
    }

    private static String stored(Removal removal) {
        return removal.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Notes, in the caller's transaction, that these posts are complaints, each of the id that follows from its post.
     *
     * @return those that were not noted before, as complaints or as anything else
     */
    public Set<ComplaintId> noteCaptured(Collection<ComplaintId> posts) {
        String[] ids =
                posts.stream().map(ComplaintId::value).distinct().sorted().toArray(String[]::new);
        return sql
                .sql("""
                        insert into intake_post (post, complaint, outcome, handled_at)
                        select id, id, ?, ? from unnest(?::text[]) id
                        on conflict (post) do nothing
                        returning post
                        """)
                .params(State.CAPTURED.stored(), Timestamp.from(clock.instant()), ids)
                .query(String.class)
                .list()
                .stream()
                .map(ComplaintId::new)
                .collect(Collectors.toSet());
    }
}
