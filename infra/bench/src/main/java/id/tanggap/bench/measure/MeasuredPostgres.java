package id.tanggap.bench.measure;

import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.bed.Bed.Plot;
import id.tanggap.bench.bed.Core;
import id.tanggap.bench.bed.History;
import id.tanggap.bench.load.Clients.Client;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.eventstore.postgres.PostgresEventStorageEngine;
import id.tanggap.eventstore.shredding.PersonalData;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializedObject;
import org.springframework.jdbc.core.JdbcTemplate;

/** Our store on PostgreSQL, beside a prepared insert into a table of the same shape. */
final class MeasuredPostgres implements MeasuredStore {

    private static final String RAW = """
            insert into event_raw (tx, aggregate_type, aggregate_id, sequence, event_id, event_time, name, revision,
                                   payload, metadata)
            values (1, 'complaint', ?, ?, ?, now(), ?, ?, ?, '{}')""";

    private final Bed bed;
    private final Plot plot;
    private final Core core;
    private final ComplaintEvent event;
    private final AtomicLong streams = new AtomicLong();
    private boolean rawIsFilled;

    private MeasuredPostgres(Bed bed, Plot plot, Core core) {
        this.bed = bed;
        this.plot = plot;
        this.core = core;
        this.event =
                new History(core.part(PersonalData.class)).of(1, History.EVENTS).getLast();
        new JdbcTemplate(plot.asOwner()).execute("create table event_raw (like event including all)");
    }

    static MeasuredPostgres open(Bed bed) {
        Plot plot = bed.plot();
        return new MeasuredPostgres(bed, plot, Core.withoutProjections(plot));
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public String rawName() {
        return "prepared insert and commit by JDBC";
    }

    @Override
    public void fill(int events) {
        SerializedObject<String> payload = core.eventSerializer().serialize(event, String.class);
        JdbcTemplate sql = new JdbcTemplate(plot.asOwner());
        sql.update("""
                insert into event (tx, aggregate_type, aggregate_id, sequence, event_id, event_time, name, revision,
                                   payload, metadata)
                select 5, 'complaint', 'filled:' || md5((n / 5)::text), n % 5, gen_random_uuid(),
                       now() - interval '1 year' + n * interval '1 second', ?, ?, ?, '{}'
                  from generate_series(1, ?) n""", payload.getType().getName(), payload.getType().getRevision(), payload.getData(), events);
        sql.execute("vacuum analyze event");
        bed.checkpoint();
    }

    @Override
    public Client through(int number) {
        return MeasuredStore.appending(
                core.part(PostgresEventStorageEngine.class), "appended:" + streams.incrementAndGet(), event);
    }

    @Override
    public Client raw(int number) throws SQLException {
        fillRawLikeOurs();
        SerializedObject<String> payload = core.eventSerializer().serialize(event, String.class);
        Connection connection = DriverManager.getConnection(
                plot.database().jdbcUrl(),
                plot.database().user(),
                plot.database().password());
        PreparedStatement insert = connection.prepareStatement(RAW);
        String stream = "appended:" + streams.incrementAndGet();
        insert.setString(1, stream);
        insert.setString(4, payload.getType().getName());
        insert.setString(5, payload.getType().getRevision());
        insert.setString(6, payload.getData());
        return new RawClient(connection, insert);
    }

    /** An index of few rows is another index. */
    private void fillRawLikeOurs() {
        if (!rawIsFilled) {
            new JdbcTemplate(plot.asOwner()).execute("""
                    insert into event_raw (tx, aggregate_type, aggregate_id, sequence, event_id, event_time, name,
                                           revision, payload, metadata)
                    select tx, aggregate_type, aggregate_id, sequence, event_id, event_time, name, revision, payload,
                           metadata from event""");
            rawIsFilled = true;
        }
    }

    @Override
    public double read(int events) throws InterruptedException {
        return MeasuredStore.read(core.part(EventStore.class), events);
    }

    @Override
    public double readRaw(int events) throws SQLException {
        return events / scan(plot, events);
    }

    @Override
    public String rawReadName() {
        return "a scan of the table by JDBC";
    }

    /** @return seconds for every column of so many rows, in the order of the positions */
    static double scan(Plot plot, int rows) throws SQLException {
        long begun = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(
                plot.database().jdbcUrl(),
                plot.database().user(),
                plot.database().password())) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(1_000);
                try (ResultSet row = statement.executeQuery("select * from event order by tx, id limit " + rows)) {
                    int columns = row.getMetaData().getColumnCount();
                    while (row.next()) {
                        for (int column = 1; column <= columns; column++) {
                            row.getString(column);
                        }
                    }
                }
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    @Override
    public void close() {
        core.close();
    }

    private static final class RawClient implements Client, AutoCloseable {

        private final Connection connection;
        private final PreparedStatement insert;
        private long sequence;

        RawClient(Connection connection, PreparedStatement insert) {
            this.connection = connection;
            this.insert = insert;
        }

        @Override
        public void once() throws SQLException {
            insert.setLong(2, sequence++);
            insert.setString(3, UUID.randomUUID().toString());
            insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
