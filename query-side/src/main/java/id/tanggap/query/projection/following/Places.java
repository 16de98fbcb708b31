package id.tanggap.query.projection.following;

import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads places off the stored tokens of all nodes, and off the own segments, which are ahead of what is stored. */
public final class Places {
    private record Stored(
            int segment, byte @Nullable [] token, @Nullable String type) {}

    private final JdbcClient jdbc;
    private final Serializer tokens;

    public Places(JdbcClient jdbc, Serializer tokens) {
        this.jdbc = jdbc;
        this.tokens = tokens;
    }

    public Place of(String processor, Map<Integer, EventTrackerStatus> own) {
        List<Stored> rows = jdbc.sql("select segment, token, token_type from token_entry where processor_name = ?")
                .param(processor)
                .query((row, number) -> new Stored(row.getInt(1), row.getBytes(2), row.getString(3)))
                .list();
        if (rows.isEmpty()) {
            return Place.NOT_BEGUN;
        }
        TrackingToken hindmost = null;
        for (Stored row : rows) {
            EventTrackerStatus status = own.get(row.segment());
            TrackingToken token = later(read(row), status == null ? null : status.getTrackingToken());
            if (token == null) {
                return new Place(true, null);
            }
            hindmost = hindmost == null ? token : hindmost.lowerBound(token);
        }
        return new Place(true, hindmost);
    }

    public void forget(String processor) {
        jdbc.sql("delete from token_entry where processor_name = ?")
                .param(processor)
                .update();
    }

    private static @Nullable TrackingToken later(@Nullable TrackingToken stored, @Nullable TrackingToken own) {
        return stored == null ? own : own == null ? stored : stored.upperBound(own);
    }

    private @Nullable TrackingToken read(Stored row) {
        return row.token() == null || row.type() == null
                ? null
                : tokens.deserialize(new SimpleSerializedObject<>(row.token(), byte[].class, row.type(), null));
    }
}
