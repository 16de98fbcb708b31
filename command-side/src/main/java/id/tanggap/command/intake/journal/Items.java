package id.tanggap.command.intake.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of changes. */
class Items {

    private static final String COLUMNS = "i.delivery, i.ordinal, d.channel, i.fragment, d.received_at, i.attempts";

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;

    Items(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.sql = JdbcClient.create(jdbc);
    }

    void add(long delivery, List<NewItem> items, Instant now) {
        Timestamp at = Timestamp.from(now);
        jdbc.batchUpdate("""
                insert into intake_item (delivery, ordinal, state, reason, lane, fragment, person, due_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement row, int i) throws SQLException {
                NewItem item = items.get(i);
                row.setLong(1, delivery);
                row.setInt(2, i);
                row.setString(3, item.state().stored());
                row.setString(4, item.reason());
                row.setString(5, item.lane());
                row.setBytes(6, item.fragment());
                row.setString(7, item.person());
                row.setTimestamp(8, at);
                row.setTimestamp(9, at);
            }

            @Override
            public int getBatchSize() {
                return items.size();
            }
        });
    }

    void remove(long delivery) {
        sql.sql("delete from intake_item where delivery = ?").param(delivery).update();
    }

    /** Where a change is. */
    record Place(long delivery, int ordinal) {}

    /**
     * Of the next ones those that may be handled: of each lane the first. One that failed before no longer holds up the
     * others; one that never was tried is due, even if the clock was ahead when it came. What is first among the next ones is first of all, so that nothing needs to be compared with the rest.
     */
    List<Place> ready(Instant now, int atMost) {
        return sql.sql("""
                        with next as materialized (
                            select delivery, ordinal, coalesce(lane, delivery || '/' || ordinal) as lane, attempts
                              from intake_item
                             where state = 'ready' and (attempts = 0 or due_at <= ?)
                             order by delivery, ordinal
                             limit ?)
                        select delivery, ordinal
                          from (select *, row_number() over (
                                              partition by lane, attempts = 0 order by delivery, ordinal) as place
                                  from next) placed
                         where place = 1 or attempts > 0
                         order by delivery, ordinal
                        """)
                .params(Timestamp.from(now), atMost)
                .query((row, _) -> new Place(row.getLong(1), row.getInt(2)))
                .list();
    }

    /** Locks it until the end of the transaction, if it still waits to be handled and nobody else is at it. */
    Optional<Item> claim(Place place, Instant now) {
        return sql.sql("select " + COLUMNS + """
                         from intake_item i join intake_delivery d on d.id = i.delivery
                        where i.delivery = ? and i.ordinal = ? and i.state = 'ready' and (i.attempts = 0 or i.due_at <= ?)
                        for update of i skip locked
                        """)
                .params(place.delivery(), place.ordinal(), Timestamp.from(now))
                .query(Items::item)
                .optional();
    }

    /** Locks of these, until the end of the transaction, those that still wait and that nobody else is at; in their order. */
    List<Item> claim(List<Place> places, Instant now) {
        Long[] deliveries = places.stream().map(Place::delivery).toArray(Long[]::new);
        Integer[] ordinals = places.stream().map(Place::ordinal).toArray(Integer[]::new);
        return jdbc.query(
                "select " + COLUMNS + """
                         from unnest(?, ?) as wanted (delivery, ordinal)
                         join intake_item i on i.delivery = wanted.delivery and i.ordinal = wanted.ordinal
                         join intake_delivery d on d.id = i.delivery
                        where i.state = 'ready' and (i.attempts = 0 or i.due_at <= ?)
                        order by i.delivery, i.ordinal
                        for update of i skip locked
                        """,
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("bigint", deliveries));
                    statement.setArray(2, statement.getConnection().createArrayOf("integer", ordinals));
                    statement.setTimestamp(3, Timestamp.from(now));
                },
                Items::item);
    }

    /** Takes one that the platform must be asked for, and leaves it to the others again if nothing is heard. */
    Optional<Item> leaseAsking(Instant now, Instant until) {
        return sql.sql("""
                        update intake_item i set due_at = ?
                          from intake_delivery d
                         where d.id = i.delivery
                           and (i.delivery, i.ordinal) = (
                                   select delivery, ordinal from intake_item
                                    where state = 'asking' and due_at <= ?
                                    order by due_at, delivery, ordinal
                                    limit 1
                                    for update skip locked)
                        returning i.delivery, i.ordinal, d.channel, i.fragment, d.received_at, i.attempts
                        """)
                .params(Timestamp.from(until), Timestamp.from(now))
                .query(Items::item)
                .optional();
    }

    void finish(Item item, Outcome outcome, Optional<String> person, Instant now) {
        boolean keep = outcome.state() == State.PARKED;
        sql.sql("""
                        update intake_item
                           set state = ?, reason = ?, complaint = ?, person = coalesce(?, person), changed_at = ?,
                               fragment = case when ? then fragment end
                         where delivery = ? and ordinal = ?
                        """)
                .param(outcome.state().stored())
                .param(outcome.reason())
                .param(outcome.complaint() == null ? null : outcome.complaint().value())
                .param(person.orElse(null))
                .param(Timestamp.from(now))
                .param(keep)
                .param(item.delivery())
                .param(item.ordinal())
                .update();
    }

    /** Back to the platform, or on from it, with what is known by now; nothing if it was erased meanwhile. */
    void rewrite(Item item, NewItem now, Instant at) {
        sql.sql("""
                        update intake_item
                           set state = ?, reason = ?, lane = coalesce(?, lane), fragment = ?,
                               person = coalesce(?, person), attempts = 0, due_at = ?, changed_at = ?
                         where delivery = ? and ordinal = ? and state in ('ready', 'asking')
                        """)
                .param(now.state().stored())
                .param(now.reason())
                .param(now.lane())
                .param(now.fragment())
                .param(now.person())
                .param(Timestamp.from(at))
                .param(Timestamp.from(at))
                .param(item.delivery())
                .param(item.ordinal())
                .update();
    }

    void postpone(Item item, String reason, Instant due) {
        sql.sql("""
                        update intake_item set attempts = attempts + 1, due_at = ?, reason = ?
                         where delivery = ? and ordinal = ? and state in ('ready', 'asking')
                        """)
                .params(Timestamp.from(due), reason, item.delivery(), item.ordinal())
                .update();
    }

    /** A renewed token is tried at once, not after the pause that the old one earned. */
    void askAgain(Instant now) {
        sql.sql("update intake_item set due_at = ? where state = 'asking' and attempts > 0")
                .param(Timestamp.from(now))
                .update();
    }

    /** @return how many are on their way again */
    int unpark(Instant now) {
        return sql.sql("update intake_item set state = 'ready', attempts = 0, due_at = ? where state = 'parked'")
                .param(Timestamp.from(now))
                .update();
    }

    int unpark(long delivery, Instant now) {
        return sql.sql("""
                        update intake_item set state = 'ready', attempts = 0, due_at = ?
                         where state = 'parked' and delivery = ?
                        """).params(Timestamp.from(now), delivery).update();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getBytes(4),
                row.getTimestamp(5).toInstant(),
                row.getInt(6));
    }
}
