package id.tanggap.query.projection.generations;

import id.tanggap.query.elastic.DocumentMapper;
import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.projection.generations.Generation.State;
import id.tanggap.query.projection.proof.Comparison;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What all nodes know of the generations; changed only while {@link #lock} is held. */
public final class Generations {
    private static final JsonMapper JSON = DocumentMapper.create();

    private final JdbcClient jdbc;
    private final Clock clock;

    public Generations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the right to change a projection's generations until the transaction ends; false if another has it. */
    public boolean lock(String projection) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param("projection:" + projection)
                .query(Boolean.class)
                .single();
    }

    /** Takes the right to compare, likewise. */
    public boolean lockComparison(Generation rebuilt) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param("comparison:" + rebuilt.processor())
                .query(Boolean.class)
                .single();
    }

    /** Of all projections. */
    List<Generation> all() {
        return jdbc.sql("select * from projection_generation order by projection, generation")
                .query(Generations::read)
                .list();
    }

    public List<Generation> of(String projection) {
        return jdbc.sql("select * from projection_generation where projection = ? order by generation")
                .param(projection)
                .query(Generations::read)
                .list();
    }

    public Optional<Generation> in(State state, String projection) {
        return of(projection).stream()
                .filter(generation -> generation.state() == state)
                .findFirst();
    }

    public void begin(Projection<?, ?, ?> projection, State state) {
        begin(projection, state, false);
    }

    /** @param accepted whether it will take the live one's place whatever it shows; nothing is begun beside another */
    public void begin(Projection<?, ?, ?> projection, State state, boolean accepted) {
        jdbc.sql("""
                        insert into projection_generation
                          (projection, generation, state, version, accepted, started_at)
                        select :projection, coalesce(max(generation), 0) + 1, :state, :version, :accepted, :now
                          from projection_generation where projection = :projection
                        on conflict do nothing""")
                .param("projection", projection.name())
                .param("state", word(state))
                .param("version", projection.version())
                .param("accepted", accepted)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    public void markCreated(Generation generation) {
        jdbc.sql("update projection_generation set created = true where projection = ? and generation = ?")
                .params(generation.projection(), generation.number())
                .update();
    }

    public void note(Generation rebuilt, Comparison comparison) {
        jdbc.sql("""
                        update projection_generation set comparison = ?
                         where projection = ? and generation = ? and state = 'building'""")
                .params(JSON.writeValueAsString(comparison), rebuilt.projection(), rebuilt.number())
                .update();
    }

    public void accept(Generation rebuilt) {
        jdbc.sql("""
                        update projection_generation set accepted = true
                         where projection = ? and generation = ? and state = 'building'""").params(rebuilt.projection(), rebuilt.number()).update();
    }

    /** It will not take the live one's place; nothing happens if it has done so meanwhile. */
    public void drop(Generation rebuilt) {
        jdbc.sql("""
                        update projection_generation set state = 'retired', retired_at = ?
                         where projection = ? and generation = ? and state = 'building'""")
                .params(Timestamp.from(clock.instant()), rebuilt.projection(), rebuilt.number())
                .update();
    }

    public void retire(Generation generation) {
        jdbc.sql(
                        "update projection_generation set state = 'retired', retired_at = ? where projection = ? and generation = ?")
                .params(Timestamp.from(clock.instant()), generation.projection(), generation.number())
                .update();
    }

    public void makeLive(Generation generation) {
        jdbc.sql("update projection_generation set state = 'live' where projection = ? and generation = ?")
                .params(generation.projection(), generation.number())
                .update();
    }

    /** Nothing is left of it. Its number is not used again, because a newer one exists. */
    public void forget(Generation generation) {
        jdbc.sql("delete from projection_generation where projection = ? and generation = ? and state = 'retired'")
                .params(generation.projection(), generation.number())
                .update();
    }

    private static Generation read(ResultSet row, int number) throws SQLException {
        String comparison = row.getString("comparison");
        Timestamp retired = row.getTimestamp("retired_at");
        return new Generation(
                row.getString("projection"),
                row.getLong("generation"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("version"),
                row.getBoolean("created"),
                row.getBoolean("accepted"),
                comparison == null ? null : JSON.readValue(comparison, Comparison.class),
                row.getTimestamp("started_at").toInstant(),
                retired == null ? null : retired.toInstant());
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    public Instant now() {
        return clock.instant();
    }
}
