package id.tanggap.command.intake.journal;

import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.events.complaint.ComplaintId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of changes. */
public class Items {

    private static final String COLUMNS = "i.delivery, i.ordinal, d.channel, i.fragment, " + Deliveries.DRAWER
            + ", d.received_at, i.attempts, i.complaint is not null";

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;

    public Items(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.sql = JdbcClient.create(jdbc);
    }

    public void add(long delivery, List<NewItem> items, Instant now) {
        Timestamp at = Timestamp.from(now);
        jdbc.batchUpdate("""
                insert into intake_item
                    (delivery, ordinal, state, reason, detail, lane, fragment, person, words, due_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement row, int i) throws SQLException {
                NewItem item = items.get(i);
                row.setLong(1, delivery);
                row.setInt(2, i);
                row.setString(3, item.state().stored());
                row.setString(4, item.reason());
                row.setString(5, item.detail());
                row.setString(6, item.lane());
                row.setBytes(7, item.fragment());
                row.setString(8, item.person());
                row.setString(9, item.words());
                row.setTimestamp(10, at);
                row.setTimestamp(11, at);
            }

            @Override
            public int getBatchSize() {
                return items.size();
            }
        });
    }

    public void remove(long delivery) {
        sql.sql("delete from intake_item where delivery = ?").param(delivery).update();
    }

    /** Where a change is. */
    public record Place(long delivery, int ordinal) {

        private static final Pattern FORM = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,9})");

        /** As it is told to those who name it: {@code 12.0}. */
        public static Optional<Place> of(String name) {
            Matcher form = FORM.matcher(name);
            return form.matches()
                    ? Optional.of(new Place(Long.parseLong(form.group(1)), Integer.parseInt(form.group(2))))
                    : Optional.empty();
        }
    }

    /**
     * Of the next ones those that may be handled: of each lane the first. One that failed before no longer holds up the
     * others; one that never was tried is due, even if the clock was ahead when it came. What is first among the next ones is first of all, so that nothing needs to be compared with the rest.
     */
    public List<Place> ready(Instant now, int atMost) {
        return sql.sql("""
                        with next as materialized (
                            select delivery, ordinal, coalesce(lane, delivery || '/' || ordinal) as lane, attempts
                              from intake_item
                             where state = 'ready' and (attempts = 0 or due_at <= ? or due_at > ?)
                             order by delivery, ordinal
                             limit ?)
                        select delivery, ordinal
                          from (select *, row_number() over (
                                              partition by lane, attempts = 0 order by delivery, ordinal) as place
                                  from next) placed
                         where place = 1 or attempts > 0
                         order by delivery, ordinal
                        """)
                .params(Timestamp.from(now), latest(now), atMost)
                .query((row, _) -> new Place(row.getLong(1), row.getInt(2)))
                .list();
    }

    /** Those of these that wait to be handled, in their order, as they are now: nothing is locked. */
    public List<Item> waiting(List<Place> places, Instant now) {
        return listed(
                places,
                "i.state = 'ready' and (i.attempts = 0 or i.due_at <= ? or i.due_at > ?) order by i.delivery, i.ordinal",
                now);
    }

    /** Locks of these, until the end of the transaction, those that still wait and that nobody else is at; in their order. */
    public List<Item> claim(List<Place> places, Instant now) {
        return listed(
                places,
                "i.state = 'ready' and (i.attempts = 0 or i.due_at <= ? or i.due_at > ?) order by i.delivery, i.ordinal"
                        + " for update of i skip locked",
                now);
    }

    private List<Item> listed(List<Place> places, String which, Instant now) {
        Long[] deliveries = places.stream().map(Place::delivery).toArray(Long[]::new);
        Integer[] ordinals = places.stream().map(Place::ordinal).toArray(Integer[]::new);
        return jdbc.query(
                "select " + COLUMNS + """
                         from unnest(?, ?) as wanted (delivery, ordinal)
                         join intake_item i on i.delivery = wanted.delivery and i.ordinal = wanted.ordinal
                         join intake_delivery d on d.id = i.delivery
                        where\s""" + which,
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("bigint", deliveries));
                    statement.setArray(2, statement.getConnection().createArrayOf("integer", ordinals));
                    statement.setTimestamp(3, Timestamp.from(now));
                    statement.setTimestamp(4, latest(now));
                },
                Items::item);
    }

    /**
     * What became of a change, and what is still kept of it.
     *
     * @param fragment none if it can no longer be handled
     */
    public record Standing(
            State state,
            @Nullable String complaint,
            @Nullable Item item) {

        /** For an operator, for somebody who takes it in, or for a platform; not only for a worker. */
        public boolean waits() {
            return state == State.PARKED || state == State.IGNORED || state == State.ASKING;
        }
    }

    /** Those of which something is kept, and nobody knows of whom. */
    public List<Place> ofNobody() {
        return sql.sql("""
                        select delivery, ordinal from intake_item
                         where fragment is not null and person is null order by delivery, ordinal
                        """)
                .query((row, _) -> new Place(row.getLong(1), row.getInt(2)))
                .list();
    }

    /** One change, whatever became of it; locked until the end of the transaction. */
    public Optional<Standing> standing(Place place) {
        return sql.sql("select " + COLUMNS + """
                        , i.state, i.complaint
                         from intake_item i join intake_delivery d on d.id = i.delivery
                        where i.delivery = ? and i.ordinal = ? for update of i
                        """)
                .params(place.delivery(), place.ordinal())
                .query((row, number) -> new Standing(
                        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getString("complaint"),
                        row.getBytes("fragment") == null ? null : item(row, number)))
                .optional();
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
                        returning\s""" + COLUMNS)
                .params(Timestamp.from(until), Timestamp.from(now), latest(now))
                .query(Items::item)
                .optional();
    }

    /** @param kept what of it is kept: of what is parked, or could be taken in */
    public void finish(Item item, Outcome outcome, Kept kept, Instant now) {
        sql.sql("""
                        update intake_item
                           set state = ?, reason = ?, detail = ?, complaint = ?, person = coalesce(?, person), words = ?,
                               changed_at = ?, fragment = case when ? then fragment end
                         where delivery = ? and ordinal = ?
                        """)
                .param(outcome.state().stored())
                .param(outcome.reason())
                .param(outcome.detail())
                .param(outcome.complaint() == null ? null : outcome.complaint().value())
                .param(kept.person())
                .param(kept.words())
                .param(Timestamp.from(now))
                .param(kept.fragment())
                .param(item.delivery())
                .param(item.ordinal())
                .update();
    }

    /** What is kept of a change that was handled. */
    public record Kept(
            boolean fragment,
            @Nullable String person,
            @Nullable String words) {}

    /** It is a complaint already; the platform is still to be asked who wrote it. */
    public void askWhoWrote(Item item, ComplaintId complaint, Instant now) {
        sql.sql("""
                        update intake_item
                           set state = 'asking', complaint = ?, reason = null, attempts = 0, due_at = ?, changed_at = ?
                         where delivery = ? and ordinal = ?
                        """)
                .params(complaint.value(), Timestamp.from(now), Timestamp.from(now), item.delivery(), item.ordinal())
                .update();
    }

    /** Back to the platform, or on from it, with what is known by now; nothing if it was erased meanwhile. */
    public void rewrite(Item item, NewItem now, Instant at) {
        sql.sql("""
                        update intake_item
                           set state = ?, reason = ?, detail = ?, lane = coalesce(?, lane), fragment = ?,
                               person = coalesce(?, person), words = ?, attempts = 0, due_at = ?, changed_at = ?
                         where delivery = ? and ordinal = ? and state in ('ready', 'asking')
                        """)
                .param(now.state().stored())
                .param(now.reason())
                .param(now.detail())
                .param(now.lane())
                .param(now.fragment())
                .param(now.person())
                .param(now.words())
                .param(Timestamp.from(at))
                .param(Timestamp.from(at))
                .param(item.delivery())
                .param(item.ordinal())
                .update();
    }

    public void postpone(Item item, WhyParked why, Instant due) {
        sql.sql("""
                        update intake_item set attempts = attempts + 1, due_at = ?, reason = ?, detail = ?
                         where delivery = ? and ordinal = ? and state in ('ready', 'asking')
                        """)
                .param(Timestamp.from(due))
                .param(why.word())
                .param(why.detail())
                .param(item.delivery())
                .param(item.ordinal())
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
                .param(item.delivery())
                .param(item.ordinal())
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

    /** Who waits for later than that waits for a time that was set while the clock was ahead. */
    private static Timestamp latest(Instant now) {
        return Timestamp.from(now.plus(Backoff.LONGEST));
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getBytes(4),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                row.getInt(7),
                row.getBoolean(8));
    }
}
