package id.tanggap.command.reply;

import id.tanggap.command.intake.post.Content.MessageStatus.Reached;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.HandOver;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.ReplyFailure;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The parcels. Those of one complaint go out in their order; those of different complaints wait for nobody. Whatever is
 * decided of one is decided while it is under way, and once.
 */
class Outbox {

    private static final String UNDER_WAY = "('waiting', 'sending', 'unclear')";

    private final JdbcClient sql;

    Outbox(JdbcClient sql) {
        this.sql = sql;
    }

    /** Nothing for what is there already. */
    void put(Parcel.Label what, Instant now) {
        insert(what, Parcel.State.WAITING, null, true, now);
    }

    /** What the office's own hand has to put there: so it is recognised when it comes. */
    void putHandedOver(Parcel.Label what, HandOver because, Instant now) {
        insert(what, Parcel.State.HANDED_OVER, because.name(), true, now);
    }

    private void insert(Parcel.Label what, Parcel.State state, @Nullable String because, boolean noted, Instant now) {
        sql.sql("""
                        insert into reply_parcel (complaint, said_of, utterance, part, kind, channel, account, handle, state,
                                                  because, noted, set_out_at, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (complaint, utterance, part) do nothing
                        """)
                .param(what.complaint().value())
                .param(what.saidOf().value())
                .param(what.utterance().value())
                .param(what.part())
                .param(what.kind().stored())
                .param(what.channel().value())
                .param(what.account().id())
                .param(what.account().handle())
                .param(state.stored())
                .param(because)
                .param(noted)
                .param(Timestamp.from(now))
                .param(Timestamp.from(now))
                .update();
    }

    /**
     * The next one that is due, marked as being sent before anybody is asked to take it. Of a complaint only the first that
     * is under way. Who dies with it leaves it to the others after the lease.
     */
    Optional<Parcel> take(Instant now, Duration lease) {
        return sql.sql("""
                        with next as (
                            select id, state, tried_at
                              from reply_parcel p
                             where state in %1$s and due_at <= ?
                               and not exists (select from reply_parcel earlier
                                                where earlier.complaint = p.complaint and earlier.id < p.id
                                                  and earlier.state in %1$s)
                             order by array_position(array['question', 'words', 'choice'], kind), due_at, id
                             limit 1
                               for update skip locked)
                        update reply_parcel p
                           set state = 'sending', due_at = ?, attempts = attempts + 1, tried_at = coalesce(p.tried_at, ?)
                          from next
                         where p.id = next.id
                        returning p.*, next.state as before, next.tried_at as tried_before
                        """.formatted(UNDER_WAY))
                .params(Timestamp.from(now), Timestamp.from(now.plus(lease)), Timestamp.from(now))
                .query((row, _) -> parcel(row))
                .optional();
    }

    private static Parcel parcel(ResultSet row) throws SQLException {
        Channel channel = new Channel(row.getString("channel"));
        Timestamp tried = row.getTimestamp("tried_before");
        return new Parcel(
                row.getLong("id"),
                new Parcel.Label(
                        new ComplaintId(row.getString("complaint")),
                        new ComplaintId(row.getString("said_of")),
                        new UtteranceId(row.getString("utterance")),
                        row.getInt("part"),
                        Parcel.Kind.ofStored(row.getString("kind")),
                        channel,
                        new OfficialAccount(channel, row.getString("account"), row.getString("handle"))),
                Parcel.State.ofStored(row.getString("before")),
                row.getInt("attempts") - 1,
                row.getTimestamp("set_out_at").toInstant(),
                tried == null ? null : tried.toInstant(),
                row.getString("prepared"));
    }

    /** It certainly does not stand there, and is tried again. */
    void again(Parcel parcel, Instant due) {
        sql.sql("update reply_parcel set state = 'waiting', due_at = ?, tried_at = null where id = ? and state in "
                        + UNDER_WAY)
                .params(Timestamp.from(due), parcel.id())
                .update();
    }

    /** It sets out anew then. */
    void putOff(Parcel parcel, Instant until) {
        sql.sql("""
                        update reply_parcel set state = 'waiting', due_at = ?, set_out_at = ?, tried_at = null
                         where id = ? and state in\s""" + UNDER_WAY)
                .params(Timestamp.from(until), Timestamp.from(until), parcel.id())
                .update();
    }

    /** Nothing was asked of the platform this time: it is as it was before it was taken. */
    void untouched(Parcel parcel, Instant due) {
        sql.sql("""
                        update reply_parcel set state = ?, due_at = ?, tried_at = ?, attempts = ?
                         where id = ? and state in\s""" + UNDER_WAY)
                .param(parcel.mayBeThere() ? Parcel.State.UNCLEAR.stored() : Parcel.State.WAITING.stored())
                .param(Timestamp.from(due))
                .param(parcel.triedAt() == null ? null : Timestamp.from(parcel.triedAt()))
                .param(parcel.attempts())
                .param(parcel.id())
                .update();
    }

    /** The platform has made it ready; what it has of it is no message yet. */
    void prepared(Parcel parcel, String with, Instant due) {
        sql.sql("""
                        update reply_parcel set state = 'waiting', due_at = ?, tried_at = null, prepared = ?
                         where id = ? and state in\s""" + UNDER_WAY).params(Timestamp.from(due), with, parcel.id()).update();
    }

    /** It is to be looked for before it is sent again. */
    void unclear(Parcel parcel, Instant due) {
        sql.sql("update reply_parcel set state = 'unclear', due_at = ? where id = ? and state in " + UNDER_WAY)
                .params(Timestamp.from(due), parcel.id())
                .update();
    }

    /** @return whether it was under way until now */
    boolean published(long id, Standing where) {
        return sql.sql("""
                                update reply_parcel
                                   set state = 'published', noted = false, because = null, person = ?, post = ?, post_id = ?,
                                       permalink = ?, published_at = ?
                                 where id = ? and (state <> 'published' or post is null)
                                """)
                        .param(where.person().value())
                        .param(where.post())
                        .param(where.postId() == null ? null : where.postId().ciphertext())
                        .param(
                                where.permalink() == null
                                        ? null
                                        : where.permalink().ciphertext())
                        .param(Timestamp.from(where.at()))
                        .param(id)
                        .update()
                == 1;
    }

    /**
     * Where a parcel stands on its platform.
     *
     * @param post digest of the platform's id; null where nobody knows it
     */
    record Standing(
            PersonId person,
            @Nullable String post,
            @Nullable Sealed postId,
            @Nullable Sealed permalink,
            Instant at) {}

    static String digest(Channel channel, String postId) {
        return UtteranceId.ofPost(channel, postId).value();
    }

    /** With the parts that have not gone out. */
    void failed(Parcel parcel, ReplyFailure why) {
        end(parcel, Parcel.State.FAILED, why.name());
    }

    /** With the parts that have not gone out. */
    void handedOver(Parcel parcel, HandOver because) {
        end(parcel, Parcel.State.HANDED_OVER, because.name());
    }

    private void end(Parcel parcel, Parcel.State state, String because) {
        sql.sql("""
                        update reply_parcel set state = ?, because = ?, noted = (id <> ?)
                         where complaint = ? and utterance = ? and state in\s""" + UNDER_WAY)
                .param(state.stored())
                .param(because)
                .param(parcel.id())
                .param(parcel.what().complaint().value())
                .param(parcel.what().utterance().value())
                .update();
    }

    /** Nobody can read its words any more, and nobody is told. */
    void forgotten(Parcel parcel) {
        sql.sql("update reply_parcel set state = 'failed', noted = true where id = ? and state in " + UNDER_WAY)
                .param(parcel.id())
                .update();
    }

    /** What became of a reply, and the complaint's events do not tell yet. */
    record Unnoted(
            long id,
            ComplaintId complaint,
            UtteranceId utterance,
            Parcel.State state,
            @Nullable String because,
            boolean whole,
            @Nullable Sealed postId,
            @Nullable Sealed permalink,
            @Nullable Instant publishedAt) {}

    /** Of a reply in parts, what is published is told once all of them are, and of the first of them. */
    List<Unnoted> unnoted(int atMost) {
        return sql.sql("""
                        select p.id, p.complaint, p.utterance, p.state, p.because, first.person, first.post_id,
                               first.permalink, first.published_at,
                               not exists (select from reply_parcel other
                                            where other.complaint = p.complaint and other.utterance = p.utterance
                                              and other.state <> 'published') as whole
                          from reply_parcel p
                          join reply_parcel first
                            on first.complaint = p.complaint and first.utterance = p.utterance and first.part = 1
                         where not p.noted
                         order by p.id
                         limit ?
                        """).param(atMost).query((row, _) -> unnoted(row)).list();
    }

    private static Unnoted unnoted(ResultSet row) throws SQLException {
        Timestamp published = row.getTimestamp("published_at");
        return new Unnoted(
                row.getLong("id"),
                new ComplaintId(row.getString("complaint")),
                new UtteranceId(row.getString("utterance")),
                Parcel.State.ofStored(row.getString("state")),
                row.getString("because"),
                row.getBoolean("whole"),
                sealed(row, "post_id"),
                sealed(row, "permalink"),
                published == null ? null : published.toInstant());
    }

    private static @Nullable Sealed sealed(ResultSet row, String column) throws SQLException {
        String ciphertext = row.getString(column);
        return ciphertext == null ? null : new Sealed(new PersonId(row.getString("person")), ciphertext);
    }

    void noted(Unnoted what) {
        sql.sql("update reply_parcel set noted = true where id = ? and state = ?")
                .params(what.id(), what.state().stored())
                .update();
    }

    /** Whether we, or the office's own hand as far as it was recognised, have put this there. */
    boolean knows(Channel channel, String postId) {
        return sql.sql("select exists (select from reply_parcel where post = ?)")
                .param(digest(channel, postId))
                .query(Boolean.class)
                .single();
    }

    /** Those of which no platform's id is known, and that may stand there: sent by us, or by hand. */
    List<Parcel> withoutAPost(ComplaintId complaint) {
        return sql.sql("""
                        select *, state as before, tried_at as tried_before from reply_parcel
                         where complaint = ? and post is null and (state <> 'waiting' or tried_at is not null)
                         order by id
                        """)
                .param(complaint.value())
                .query((row, _) -> parcel(row))
                .list();
    }

    /** The one that the platform knows by this id. */
    Optional<Parcel> standing(Channel channel, String postId) {
        return one("post = ? and channel = ?", digest(channel, postId), channel.value());
    }

    /** The one of this number, on this channel and sent. */
    Optional<Parcel> numbered(Channel channel, long number) {
        return one("id = ? and channel = ? and (state <> 'waiting' or tried_at is not null)", number, channel.value());
    }

    private Optional<Parcel> one(String which, Object... values) {
        return sql.sql("select *, state as before, tried_at as tried_before from reply_parcel where " + which)
                .params(values)
                .query((row, _) -> parcel(row))
                .optional();
    }

    /** Only ever further. */
    void reached(Parcel parcel, Reached how) {
        sql.sql("""
                        update reply_parcel set delivery = ?
                         where id = ? and (delivery is null or delivery = 'sent' or (delivery = 'delivered' and ? = 'read'))
                        """).params(stored(how), parcel.id(), stored(how)).update();
    }

    private static String stored(Reached how) {
        return how.name().toLowerCase(Locale.ROOT);
    }

    /** The platform took it, or seemed to, and tells later that it never arrived. */
    void neverDelivered(Parcel parcel, ReplyFailure why) {
        sql.sql("""
                        update reply_parcel set state = 'failed', because = ?, noted = false
                         where id = ? and state in ('waiting', 'sending', 'unclear', 'published')
                        """).params(why.name(), parcel.id()).update();
    }

    /** The office has put all of it there by hand. */
    void publishedByHand(ComplaintId complaint, UtteranceId utterance, Instant at) {
        sql.sql("""
                        update reply_parcel set state = 'published', because = null, noted = true, published_at = ?
                         where complaint = ? and utterance = ? and state in ('failed', 'handed-over')
                        """)
                .params(Timestamp.from(at), complaint.value(), utterance.value())
                .update();
    }
}
