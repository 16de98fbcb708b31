package id.tanggap.command.intake.journal;

import id.tanggap.command.intake.post.WhyParked;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The changes that are on their way: to be handled, to be asked for, or parked until somebody lets them go on. */
public class WaitingItems {

    private static final int LISTED_AT_ONCE = 256;

    private final JdbcClient sql;

    public WaitingItems(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Of the next ones those that may be handled, of each lane the first, as they are now: nothing is locked. One that
     * failed before no longer holds up the others; one that never was tried is due, even if the clock was ahead when it
     * came. What is first among the next ones is first of all, so that nothing needs to be compared with the rest.
     *
     * @param inHand somebody of this node is at these: they keep their lanes, and are not listed
     */
    public List<Item> ready(Instant now, Collection<Place> inHand, int atMost) {
        return sql.sql("""
                        with next as materialized (
                            select delivery, ordinal, coalesce(lane, delivery || '/' || ordinal) as lane, attempts
                              from intake_item
                             where state = 'ready' and (attempts = 0 or due_at <= ? or due_at > ?)
                             order by delivery, ordinal
                             limit ?),
                        first as (
                            select delivery, ordinal
                              from (select *, row_number() over (
                                                  partition by lane, attempts = 0 order by delivery, ordinal) as place
                                      from next) placed
                             where place = 1 or attempts > 0)
                        select\s""" + Items.COLUMNS + """
                          from first
                          join intake_item i on i.delivery = first.delivery and i.ordinal = first.ordinal
                          join intake_delivery d on d.id = i.delivery
                         where i.state = 'ready'
                           and not exists (select from unnest(?::bigint[], ?::integer[]) hand (delivery, ordinal)
                                            where hand.delivery = i.delivery and hand.ordinal = i.ordinal)
                         order by i.delivery, i.ordinal
                         limit ?
                        """)
                .params(Timestamp.from(now), latest(now), LISTED_AT_ONCE, deliveries(inHand), ordinals(inHand), atMost)
                .query(Items::item)
                .list();
    }

    /** Locks of these, until the end of the transaction, those that still wait and that nobody else is at. */
    public Set<Place> claim(Collection<Place> places, Instant now) {
        return new HashSet<>(sql.sql("""
                        select i.delivery, i.ordinal
                          from unnest(?::bigint[], ?::integer[]) wanted (delivery, ordinal)
                          join intake_item i on i.delivery = wanted.delivery and i.ordinal = wanted.ordinal
                         where i.state = 'ready' and (i.attempts = 0 or i.due_at <= ? or i.due_at > ?)
                         order by i.delivery, i.ordinal
                           for update of i skip locked
                        """)
                .params(deliveries(places), ordinals(places), Timestamp.from(now), latest(now))
                .query((row, _) -> new Place(row.getLong(1), row.getInt(2)))
                .list());
    }

    /** Takes one that the platform must be asked for, and leaves it to the others again if nothing is heard. */
    public Optional<Item> leaseAsking(Instant now, Instant until) {
        return sql.sql("""
                        update intake_item i set due_at = ?
                          from intake_delivery d
                         where d.id = i.delivery
                           and (i.delivery, i.ordinal) = (
                                   select delivery, ordinal from intake_item
                                    where state = 'asking' and (due_at <= ? or due_at > ?)
                                    order by due_at, delivery, ordinal
                                    limit 1
                                    for update skip locked)
                        returning\s""" + Items.COLUMNS)
                .params(Timestamp.from(until), Timestamp.from(now), latest(now))
                .query(Items::item)
                .optional();
    }

    public void postpone(Item item, WhyParked why, Instant due) {
        sql.sql("""
                        update intake_item set attempts = attempts + 1, due_at = ?, reason = ?, detail = ?
                         where delivery = ? and ordinal = ? and state in ('ready', 'asking')
                        """)
                .param(Timestamp.from(due))
                .param(why.word())
                .param(why.detail())
                .param(item.place().delivery())
                .param(item.place().ordinal())
                .update();
    }

    /** From now on it is a matter for the operator. */
    public void park(Item item, WhyParked why, Instant now) {
        sql.sql("""
                        update intake_item set state = 'parked', reason = ?, detail = ?, changed_at = ?
                         where delivery = ? and ordinal = ? and state in ('ready', 'asking')
                        """)
                .param(why.word())
                .param(why.detail())
                .param(Timestamp.from(now))
                .param(item.place().delivery())
                .param(item.place().ordinal())
                .update();
    }

    /** A renewed token is tried at once, not after the pause that the old one earned. */
    public void askAgain(Instant now) {
        sql.sql("update intake_item set due_at = ? where state = 'asking' and attempts > 0")
                .param(Timestamp.from(now))
                .update();
    }

    /** @return how many are on their way again */
    public int unpark(Instant now) {
        return sql.sql("update intake_item set state = 'ready', attempts = 0, due_at = ? where state = 'parked'")
                .param(Timestamp.from(now))
                .update();
    }

    /** @return how many that were parked for this reason are on their way again */
    public int unpark(WhyParked why, Instant now) {
        return sql.sql("""
                        update intake_item set state = 'ready', attempts = 0, due_at = ?
                         where state = 'parked' and reason = ? and detail is not distinct from ?
                        """)
                .param(Timestamp.from(now))
                .param(why.word())
                .param(why.detail())
                .update();
    }

    public int unpark(long delivery, Instant now) {
        return sql.sql("""
                        update intake_item set state = 'ready', attempts = 0, due_at = ?
                         where state = 'parked' and delivery = ?
                        """).params(Timestamp.from(now), delivery).update();
    }

    private static Long[] deliveries(Collection<Place> places) {
        return places.stream().map(Place::delivery).toArray(Long[]::new);
    }

    private static Integer[] ordinals(Collection<Place> places) {
        return places.stream().map(Place::ordinal).toArray(Integer[]::new);
    }

    /** Who waits for later than that waits for a time that was set while the clock was ahead. */
    private static Timestamp latest(Instant now) {
        return Timestamp.from(now.plus(Backoff.LONGEST));
    }
}
