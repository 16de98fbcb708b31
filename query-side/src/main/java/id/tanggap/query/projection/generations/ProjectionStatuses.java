package id.tanggap.query.projection.generations;

import id.tanggap.eventstore.AnotherHistoryException;
import id.tanggap.eventstore.EventLag;
import id.tanggap.eventstore.EventStoreAwayException;
import id.tanggap.eventstore.LagMeasure;
import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.projection.following.Place;
import id.tanggap.query.projection.following.Places;
import id.tanggap.query.projection.generations.Generation.State;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells how the projections stand, over all nodes. */
public final class ProjectionStatuses {
    private final List<Projection<?, ?, ?>> projections;
    private final Generations generations;
    private final ProjectionIndex index;
    private final Followers followers;
    private final Places places;
    private final LagMeasure lag;
    private final StreamableMessageSource<?> events;
    private final JdbcClient jdbc;
    private final Pace pace = new Pace();

    ProjectionStatuses(
            List<Projection<?, ?, ?>> projections,
            Generations generations,
            ProjectionIndex index,
            Followers followers,
            Places places,
            LagMeasure lag,
            StreamableMessageSource<?> events,
            JdbcClient jdbc) {
        this.projections = List.copyOf(projections);
        this.generations = generations;
        this.index = index;
        this.followers = followers;
        this.places = places;
        this.lag = lag;
        this.events = events;
        this.jdbc = jdbc;
    }

    public List<ProjectionStatus> all() {
        return names().stream().map(this::of).toList();
    }

    public List<String> names() {
        return projections.stream().map(Projection::name).sorted().toList();
    }

    public ProjectionStatus of(String projection) {
        Generation live = generations.in(State.LIVE, projection).orElse(null);
        Generation building = generations.in(State.BUILDING, projection).orElse(null);
        Behind behind = behind(live == null ? null : place(live).token());
        return new ProjectionStatus(
                projection,
                live == null ? null : index.name(live),
                behind.events(),
                behind.seconds(),
                live == null ? 0 : deadLetters(live),
                behind.unknown() != null || live == null ? behind.unknown() : error(live),
                building == null ? null : rebuild(building));
    }

    /** @param unknown why it is not known */
    private record Behind(@Nullable EventLag lag, @Nullable String unknown) {

        @Nullable
        Long events() {
            return lag == null ? null : lag.events();
        }

        @Nullable
        Double seconds() {
            return lag == null ? null : lag.age().toMillis() / 1_000.0;
        }
    }

    /** Of a place that is in no history of ours nobody can say how far behind it is: never that it is not. */
    private Behind behind(@Nullable TrackingToken token) {
        try {
            return new Behind(lag.lagBehind(token), null);
        } catch (AnotherHistoryException | EventStoreAwayException e) {
            return new Behind(null, e.getMessage());
        }
    }

    private ProjectionStatus.Rebuild rebuild(Generation building) {
        TrackingToken token = place(building).token();
        Long behind = behind(token).events();
        long done = position(token);
        long total = behind == null ? done : Math.max(done, position(events.createHeadToken()));
        double progress = behind == null || total == 0 ? 0 : behind == 0 ? 1 : (double) done / total;
        return new ProjectionStatus.Rebuild(
                index.name(building),
                building.startedAt(),
                done,
                total,
                progress,
                pace.of(building.processor(), done),
                behind,
                building.comparison(),
                building.accepted());
    }

    private Place place(Generation generation) {
        return places.of(generation.processor(), followers.segments(generation));
    }

    private @Nullable String error(Generation generation) {
        Throwable error = followers.error(generation);
        return error == null ? null : error.getClass().getSimpleName() + ": " + error.getMessage();
    }

    private long deadLetters(Generation generation) {
        return jdbc.sql("select count(*) from dead_letter where processing_group = ?")
                .param(generation.processor())
                .query(Long.class)
                .single();
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
