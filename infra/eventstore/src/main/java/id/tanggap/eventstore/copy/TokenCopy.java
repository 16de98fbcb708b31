package id.tanggap.eventstore.copy;

import id.tanggap.eventstore.EventHistory;
import id.tanggap.eventstore.StoredEvent;
import id.tanggap.eventstore.serialization.TokenSerializer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Where each processor is, said again in the positions of the copy, so that it goes on there: without this every reaction
 * would see the whole history anew. Nothing may run meanwhile. Done twice it changes nothing the second time.
 */
public final class TokenCopy {

    private final DataSource dataSource;
    private final EventHistory from;
    private final EventHistory to;
    private final TokenSerializer serializer = new TokenSerializer("org.axonframework", "id.tanggap.eventstore");

    public TokenCopy(DataSource dataSource, EventHistory from, EventHistory to) {
        this.dataSource = dataSource;
        this.from = from;
        this.to = to;
    }

    private record Row(String processor, int segment, TrackingToken token) {}

    /**
     * All of them, in one transaction.
     *
     * @param foreign the class of the tokens that are to be said anew; others are left as they are
     * @return how many were
     */
    public int copy(Class<? extends TrackingToken> foreign) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            int copied = 0;
            for (Row row : rows(connection)) {
                if (row.token() instanceof WrappedToken) {
                    throw new EventStoreException(
                            "The processor '%s' is in the middle of a replay. Let it finish, then copy the tokens"
                                    .formatted(row.processor()));
                }
                if (foreign.isInstance(row.token())) {
                    write(connection, row, translated(row));
                    copied++;
                }
            }
            connection.commit();
            return copied;
        } catch (SQLException e) {
            throw new EventStoreException("The tokens could not be copied", e);
        }
    }

    private @Nullable TrackingToken translated(Row row) {
        Optional<StoredEvent> reached = from.atOrBefore(row.token());
        if (reached.isEmpty()) {
            return null;
        }
        return to.find(reached.get())
                .orElseThrow(() -> new EventStoreException(
                        "The processor '%s' has handled event %s, which the copy does not hold. Copy the events first"
                                .formatted(row.processor(), reached.get().eventId())));
    }

    private List<Row> rows(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select processor_name, segment, token, token_type from token_entry"
                                + " where token is not null order by processor_name, segment for update");
                ResultSet found = select.executeQuery()) {
            List<Row> rows = new ArrayList<>();
            while (found.next()) {
                SerializedObject<byte[]> stored = new SimpleSerializedObject<>(
                        found.getBytes(3), byte[].class, new SimpleSerializedType(found.getString(4), null));
                TrackingToken token = serializer.deserialize(stored);
                rows.add(new Row(found.getString(1), found.getInt(2), token));
            }
            return rows;
        }
    }

    private void write(Connection connection, Row row, @Nullable TrackingToken token) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update token_entry set token = ?, token_type = ? where processor_name = ? and segment = ?")) {
            SerializedObject<byte[]> stored = token == null ? null : serializer.serialize(token, byte[].class);
            update.setBytes(1, stored == null ? null : stored.getData());
            update.setString(2, stored == null ? null : stored.getType().getName());
            update.setString(3, row.processor());
            update.setInt(4, row.segment());
            update.executeUpdate();
        }
    }
}
