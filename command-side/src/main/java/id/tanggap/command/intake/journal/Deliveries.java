package id.tanggap.command.intake.journal;

import id.tanggap.command.intake.post.WhyParked;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of raw deliveries. */
public class Deliveries {

    /** Of a delivery {@code d}; nodes of the version before name none, and mean the day's. */
    public static final String DRAWER =
            "coalesce(d.drawer, 'journal:' || to_char(d.received_at at time zone 'UTC', 'YYYYMMDD'))";

    private static final String COLUMNS = "d.id, d.channel, d.body, d.received_at, d.attempts, " + DRAWER;

    private final JdbcClient sql;

    public Deliveries(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Locks the next unread one until the end of the transaction. Only who failed before has to wait: what never was tried
     * is due, even if the clock was ahead when it came.
     */
    public Optional<Delivery> claimReceived(Instant now) {
        return sql.sql("select " + COLUMNS + """
                         from intake_delivery d
                        where state = 'received' and (attempts = 0 or due_at <= ? or due_at > ?)
                        order by id
                        limit 1
                        for update skip locked
                        """)
                .params(Timestamp.from(now), Timestamp.from(now.plus(Backoff.LONGEST)))
                .query(Deliveries::delivery)
                .optional();
    }

    public Optional<Delivery> claim(long id) {
        return sql.sql("select " + COLUMNS + " from intake_delivery d where id = ? for update")
                .param(id)
                .query(Deliveries::delivery)
                .optional();
    }

    public void read(long id) {
        sql.sql("update intake_delivery set state = 'read', reason = null, detail = null where id = ?")
                .param(id)
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

    public void park(long id, WhyParked why, Instant now) {
        sql.sql("update intake_delivery set state = 'parked', reason = ?, detail = ?, due_at = ? where id = ?")
                .param(why.word())
                .param(why.detail())
                .param(Timestamp.from(now))
                .param(id)
                .update();
    }

    public void postpone(long id, WhyParked why, Instant due) {
        sql.sql("update intake_delivery set attempts = attempts + 1, reason = ?, detail = ?, due_at = ? where id = ?")
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
