package id.tanggap.command.intake.journal;

import id.tanggap.command.account.AccountName;
import id.tanggap.events.complaint.ComplaintId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of changes: what became of each, and what of it is kept. */
public class Items {

    static final String COLUMNS = "i.delivery, i.ordinal, d.channel, i.fragment, " + Deliveries.DRAWER
            + ", d.received_at, i.attempts, i.complaint is not null";

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;

    public Items(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.sql = JdbcClient.create(jdbc);
    }

    /**
     * Writes, in the transaction of the caller, what became of changes, new ones and such as were written before. What is on
     * its way stays the complaint that it is.
     */
    public void write(List<ItemRow> rows, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        Timestamp at = Timestamp.from(now);
        jdbc.batchUpdate("""
                insert into intake_item
                    (delivery, ordinal, state, reason, detail, complaint, lane, fragment, person, words, due_at, changed_at,
                     platform, account, post, version, edit)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (delivery, ordinal) do update
                   set state = excluded.state, reason = excluded.reason, detail = excluded.detail,
                       complaint = case when excluded.state in ('ready', 'asking')
                                        then coalesce(excluded.complaint, intake_item.complaint)
                                        else excluded.complaint end,
                       lane = coalesce(excluded.lane, intake_item.lane),
                       fragment = excluded.fragment, person = coalesce(excluded.person, intake_item.person),
                       words = excluded.words, due_at = excluded.due_at, changed_at = excluded.changed_at,
                       attempts = case when excluded.state in ('ready', 'asking') then 0 else intake_item.attempts end,
                       platform = coalesce(excluded.platform, intake_item.platform),
                       account = coalesce(excluded.account, intake_item.account),
                       post = coalesce(excluded.post, intake_item.post),
                       version = case when excluded.state <> 'erased'
                                      then coalesce(excluded.version, intake_item.version) end,
                       edit = excluded.edit
                """, rows, rows.size(), (statement, row) -> set(statement, row, at));
        await(rows, at);
    }

    private record Awaiting(ComplaintId post, Place item) {}

    private void await(List<ItemRow> rows, Timestamp at) {
        List<Awaiting> awaiting = rows.stream()
                .flatMap(row -> row.awaits().stream().map(post -> new Awaiting(post, row.place())))
                .distinct()
                .toList();
        if (awaiting.isEmpty()) {
            return;
        }
        jdbc.batchUpdate("""
                insert into intake_awaited (post, delivery, ordinal, since) values (?, ?, ?, ?) on conflict do nothing
                """, awaiting, awaiting.size(), (statement, each) -> {
            statement.setString(1, each.post().value());
            statement.setLong(2, each.item().delivery());
            statement.setInt(3, each.item().ordinal());
            statement.setTimestamp(4, at);
        });
    }

    private static void set(PreparedStatement statement, ItemRow row, Timestamp at) throws SQLException {
        statement.setLong(1, row.place().delivery());
        statement.setInt(2, row.place().ordinal());
        statement.setString(3, row.state().stored());
        statement.setString(4, row.reason());
        statement.setString(5, row.detail());
        statement.setString(6, row.complaint() == null ? null : row.complaint().value());
        statement.setString(7, row.lane());
        statement.setBytes(8, row.fragment());
        statement.setString(9, row.person());
        statement.setString(10, row.words());
        statement.setTimestamp(11, at);
        statement.setTimestamp(12, at);
        AccountName account = row.arrived().account();
        statement.setString(13, account == null ? null : account.platform().value());
        statement.setString(14, account == null ? null : account.id());
        ComplaintId post = row.arrived().post();
        statement.setString(15, post == null ? null : post.value());
        statement.setString(16, row.arrived().version());
        statement.setBoolean(17, row.arrived().edit());
    }

    public void remove(long delivery) {
        sql.sql("delete from intake_item where delivery = ?").param(delivery).update();
    }

    /**
     * What became of a change, and what is still kept of it.
     *
     * @param item none if it can no longer be handled
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

    static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                new Place(row.getLong(1), row.getInt(2)),
                row.getString(3),
                row.getBytes(4),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                row.getInt(7),
                row.getBoolean(8));
    }
}
