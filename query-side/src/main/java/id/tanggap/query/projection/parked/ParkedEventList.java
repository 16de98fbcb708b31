package id.tanggap.query.projection.parked;

import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.projection.generations.Generation.State;
import id.tanggap.query.projection.generations.Generations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parked events of the live projections and of all other processors, oldest first. */
public final class ParkedEventList {
    private static final int LIMIT = 1_000;

    private final JdbcClient jdbc;
    private final Generations generations;
    private final List<Projection<?, ?, ?>> projections;

    ParkedEventList(JdbcClient jdbc, Generations generations, List<Projection<?, ?, ?>> projections) {
        this.jdbc = jdbc;
        this.generations = generations;
        this.projections = List.copyOf(projections);
    }

    /** At most a thousand of them; {@link #total} tells how many there are. */
    public List<ParkedEvent> oldest() {
        Map<String, String> names = liveProcessors();
        return jdbc.sql("""
                        select * from dead_letter order by enqueued_at, processing_group, sequence_id, sequence_index
                         limit %d""".formatted(LIMIT))
                .query((row, number) -> read(row, names))
                .list();
    }

    public long total() {
        return jdbc.sql("select count(*) from dead_letter").query(Long.class).single();
    }

    private Map<String, String> liveProcessors() {
        Map<String, String> names = new HashMap<>();
        for (Projection<?, ?, ?> projection : projections) {
            generations
                    .in(State.LIVE, projection.name())
                    .ifPresent(live -> names.put(live.processor(), projection.name()));
        }
        return names;
    }

    private static ParkedEvent read(ResultSet row, Map<String, String> names) throws SQLException {
        String group = row.getString("processing_group");
        String type = row.getString("cause_type");
        long sequence = row.getLong("sequence_number");
        boolean inAggregate = !row.wasNull();
        return new ParkedEvent(
                names.getOrDefault(group, group),
                row.getString("sequence_id"),
                row.getLong("sequence_index"),
                row.getString("payload_type"),
                inAggregate ? sequence : null,
                type == null ? null : row.getString("cause_message"),
                DateTimeFormatter.ISO_INSTANT.parse(row.getString("enqueued_at"), Instant::from));
    }
}
