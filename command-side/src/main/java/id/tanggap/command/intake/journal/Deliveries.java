package id.tanggap.command.intake.journal;

import id.tanggap.command.intake.post.WhyParked;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of raw deliveries. */
public class Deliveries {

    /** Of a delivery {@code d}; nodes of the version before name none, and mean the day's. */
    public static final String DRAWER =
            "coalesce(d.drawer, 'journal:' || to_char(d.received_at at time zone 'UTC', 'YYYYMMDD'))";

    private static final String COLUMNS = "d.id, d.channel, d.body, d.received_at, d.attempts, " + DRAWER;

    /** In bytes: there may be some that are as large as a delivery can be. */
    private static final int ENOUGH_AT_ONCE = 4 * 1024 * 1024;

    private final JdbcClient sql;

    public Deliveries(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The next ones that nobody has read, as they are now: nothing is locked. Only who failed before has to wait: what never
     * was tried is due, even if the clock was ahead when it came.
     *
     * @param inHand somebody of this node is at these: they are not listed
     */
    public List<Delivery> received(Instant now, Collection<Long> inHand, int atMost) {
        return sql.sql("select " + COLUMNS + """
                         from (select id, coalesce(sum(octet_length(body)) over (order by id) - octet_length(body), 0) as before
                                 from (select id, body from intake_delivery
                                        where state = 'received' and (attempts = 0 or due_at <= ? or due_at > ?)
                                          and id <> all (?)
                                        order by id
                                        limit ?) next) sized
                         join intake_delivery d on d.id = sized.id
                        where sized.before < ?
                        order by d.id
                        """)
                .params(
                        Timestamp.from(now),
                        Timestamp.from(now.plus(Backoff.LONGEST)),
                        inHand.toArray(Long[]::new),
                        atMost,
                        ENOUGH_AT_ONCE)
                .query(Deliveries::delivery)
                .list();
    }

    /** Locks of these, until the end of the transaction, those that nobody has read and that nobody else is at. */
    public Set<Long> claimReceived(Collection<Long> ids) {
        return new HashSet<>(
                sql.sql("""
                        select id from intake_delivery where id = any (?) and state = 'received'
                         order by id for update skip locked
                        """).param(ids.toArray(Long[]::new)).query(Long.class).list());
    }

    public Optional<Delivery> claim(long id) {
        return sql.sql("select " + COLUMNS + " from intake_delivery d where id = ? for update")
                .param(id)
                .query(Deliveries::delivery)
                .optional();
    }

    public void read(Collection<Long> ids) {
        sql.sql("update intake_delivery set state = 'read', reason = null, detail = null where id = any (?)")
                .param(ids.toArray(Long[]::new))
                .update();
    }

    /** What of it is still needed is kept change by change. */
    public void empty(long id) {
        sql.sql("update intake_delivery set state = 'read', reason = null, detail = null, body = null where id = ?")
                .param(id)
                .update();
    }

    /** Those that are parked as a whole, and hold something. */
    public List<Long> parkedAsAWhole() {
        return sql.sql("select id from intake_delivery where state = 'parked' and body is not null order by id")
                .query(Long.class)
                .list();
    }

    /** Locked until the end of the transaction; nothing if it is parked no more. */
    public Optional<Delivery> claimParked(long id) {
        return sql.sql("select " + COLUMNS
                        + " from intake_delivery d where id = ? and state = 'parked' and body is not null for update")
                .param(id)
                .query(Deliveries::delivery)
                .optional();
    }

    /** @return false if it was read meanwhile */
    public boolean parkReceived(long id, WhyParked why, Instant now) {
        return park(id, why, now, "received");
    }

    /** It was read before, and cannot be read any more. */
    public void park(long id, WhyParked why, Instant now) {
        park(id, why, now, "received", "read", "parked");
    }

    private boolean park(long id, WhyParked why, Instant now, String... states) {
        return sql.sql("""
                                update intake_delivery set state = 'parked', reason = ?, detail = ?, due_at = ?
                                 where id = ? and state = any (?)
                                """)
                        .param(why.word())
                        .param(why.detail())
                        .param(Timestamp.from(now))
                        .param(id)
                        .param(states)
                        .update()
                == 1;
    }

    public void postpone(long id, WhyParked why, Instant due) {
        sql.sql("""
                        update intake_delivery set attempts = attempts + 1, reason = ?, detail = ?, due_at = ?
                         where id = ? and state = 'received'
                        """)
                .param(why.word())
                .param(why.detail())
                .param(Timestamp.from(due))
                .param(id)
                .update();
    }

    /** @return how many will be read again */
    public int unpark(Instant now) {
        return sql.sql("update intake_delivery set state = 'received', attempts = 0, due_at = ? where state = 'parked'")
                .param(Timestamp.from(now))
                .update();
    }

    /** @return how many were too old and of no more use */
    public int forget(Instant receivedBefore) {
        return sql.sql("""
                        delete from intake_delivery d
                         where d.received_at < ? and d.state = 'read'
                           and not exists (select 1 from intake_item i
                                            where i.delivery = d.id and i.state in ('ready', 'asking', 'parked')
                                              and i.complaint is null)
                        """).param(Timestamp.from(receivedBefore)).update();
    }

    public long backlog() {
        return sql.sql("""
                        select (select count(*) from intake_delivery where state = 'received')
                             + (select count(*) from intake_item where state = 'ready')
                             + (select count(*) from intake_item where state = 'asking' and complaint is null)
                        """).query(Long.class).single();
    }

    public long parked() {
        return sql.sql("select count(*) from intake_parked").query(Long.class).single();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong(1),
                row.getString(2),
                row.getBytes(3),
                row.getTimestamp(4).toInstant(),
                row.getInt(5),
                row.getString(6));
    }
}
