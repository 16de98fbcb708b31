package id.tanggap.eventstore.recovery;

import id.tanggap.eventstore.AnotherHistoryException;
import id.tanggap.eventstore.kurrent.KurrentHistory;
import id.tanggap.eventstore.kurrent.LogPosition;
import id.tanggap.eventstore.serialization.TokenSerializer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * The places of all processors, held against a server that may have been restored from an older backup.
 *
 * <p>Up to some event the history that was followed and the one that the server holds are the same; that event is the last
 * common one. A place that is lost lies behind it, so whoever stood there had handled all that is common: it goes on right
 * after, repeats nothing and misses nothing that was written since. The last common event is the last one that the server
 * wrote no later than the events at the lost places: whatever it wrote after the restore is younger.
 *
 * @param places all there are
 * @param lastCommon null when nothing is lost, or when the server holds nothing of what was followed
 */
public record RestoredPlaces(List<Place> places, @Nullable LogPosition lastCommon) {

    private static final TokenSerializer TOKENS = new TokenSerializer("org.axonframework", "id.tanggap.eventstore");

    /**
     * @param reached the event that the processor handled last; null at the beginning
     * @param lost why that is not in the server's history; null when it is
     */
    public record Place(
            String processor,
            int segment,
            @Nullable LogPosition reached,
            @Nullable String lost) {

        public boolean isLost() {
            return lost != null;
        }
    }

    /** When the server wrote the events at the lost places is not known: they were stored by a former version. */
    public static final class UnknownTime extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownTime(List<Place> lost) {
            super("The places of %s do not say when they were reached"
                    .formatted(lost.stream().map(Place::processor).distinct().toList()));
        }
    }

    /**
     * @param connection to the database with the places
     * @param writtenUntil the time of the server's backup, for places that do not say when they were reached; else null
     * @throws UnknownTime when it is needed
     */
    public static RestoredPlaces find(Connection connection, KurrentHistory history, @Nullable Instant writtenUntil)
            throws SQLException {
        List<Place> places = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                        select processor_name, segment, token, token_type from token_entry
                         order by processor_name, segment""");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                places.add(place(rows.getString(1), rows.getInt(2), token(rows), history));
            }
        }
        List<Place> lost = places.stream().filter(Place::isLost).toList();
        if (lost.isEmpty()) {
            return new RestoredPlaces(places, null);
        }
        Optional<Instant> reached = lost.stream()
                .map(Place::reached)
                .filter(Objects::nonNull)
                .map(LogPosition::written)
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
        Instant until = reached.isPresent() ? reached.get() : writtenUntil;
        if (until == null) {
            throw new UnknownTime(lost);
        }
        return new RestoredPlaces(places, history.lastWrittenUntil(until).orElse(null));
    }

    private static Place place(String processor, int segment, @Nullable TrackingToken token, KurrentHistory history) {
        LogPosition reached = LogPosition.ofToken(token);
        try {
            return new Place(processor, segment, LogPosition.ofToken(history.held(reached)), null);
        } catch (AnotherHistoryException elsewhere) {
            return new Place(processor, segment, reached, elsewhere.getMessage());
        }
    }

    private static @Nullable TrackingToken token(ResultSet row) throws SQLException {
        byte[] token = row.getBytes(3);
        return token == null
                ? null
                : TOKENS.deserialize(new SimpleSerializedObject<>(
                        token, byte[].class, new SimpleSerializedType(row.getString(4), null)));
    }

    public boolean anyLost() {
        return places.stream().anyMatch(Place::isLost);
    }

    /** Has one segment of a processor go on right after an event; at the very beginning if there is none. */
    public static void move(Connection connection, String processor, int segment, @Nullable LogPosition after)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update token_entry set token = ?, token_type = ? where processor_name = ? and segment = ?")) {
            SerializedObject<byte[]> stored = after == null ? null : TOKENS.serialize(after, byte[].class);
            update.setBytes(1, stored == null ? null : stored.getData());
            update.setString(2, stored == null ? null : stored.getType().getName());
            update.setString(3, processor);
            update.setInt(4, segment);
            update.executeUpdate();
        }
    }

    /** Has all segments of a processor go on there. */
    public void moveAll(Connection connection, String processor, @Nullable LogPosition after) throws SQLException {
        for (Place place : places) {
            if (place.processor().equals(processor)) {
                move(connection, processor, place.segment(), after);
            }
        }
    }
}
