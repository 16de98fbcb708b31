package id.tanggap.eventstore.kurrent;

import id.tanggap.eventstore.Place;
import id.tanggap.eventstore.StoredEvent;
import io.kurrent.dbclient.Position;
import io.kurrent.dbclient.RecordedEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * A place in the server's log.
 *
 * <p>Positions are offsets in a log that holds much besides events, so they can be compared but not counted. A place
 * remembers which event stands there: in a log that was restored from an older backup another one may, or none. Two places
 * are equal when they are the same offset, whatever is known of what stands there.
 *
 * @param event the identifier that the server has of the event at the place; null in a token that is older than this
 * @param written when the server wrote that event, by its own clock; null with the identifier
 */
public record LogPosition(
        long commit,
        long prepare,
        @Nullable UUID event,
        @Nullable Instant written) implements Place<LogPosition> {

    private static final Comparator<LogPosition> ORDER = (one, other) -> {
        int byCommit = Long.compareUnsigned(one.commit, other.commit);
        return byCommit == 0 ? Long.compareUnsigned(one.prepare, other.prepare) : byCommit;
    };

    /** A place of which nothing else is known. */
    LogPosition(long commit, long prepare) {
        this(commit, prepare, null, null);
    }

    static LogPosition of(Position position) {
        return new LogPosition(position.getCommitUnsigned(), position.getPrepareUnsigned());
    }

    /** Where an event stands. */
    static LogPosition of(RecordedEvent event) {
        Position position = event.getPosition();
        return new LogPosition(
                position.getCommitUnsigned(), position.getPrepareUnsigned(), event.getEventId(), event.getCreated());
    }

    /** Where an event that was read from the store stands in it. */
    static LogPosition of(StoredEvent event) {
        return (LogPosition) Objects.requireNonNull(event.position());
    }

    /**
     * The place of a reader; of a token that holds others, as that of a replay, what all of them have passed.
     *
     * @throws IllegalArgumentException for a token of another store
     */
    public static @Nullable LogPosition ofToken(@Nullable TrackingToken token) {
        return Place.of(token, LogPosition.class);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LogPosition position && commit == position.commit && prepare == position.prepare;
    }

    @Override
    public int hashCode() {
        return Objects.hash(commit, prepare);
    }

    Position onTheWire() {
        return new Position(commit, prepare);
    }

    @Override
    public int compareTo(LogPosition other) {
        return ORDER.compare(this, other);
    }

    static @Nullable LogPosition later(@Nullable LogPosition one, @Nullable LogPosition other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    /** Rises with the events; the difference of two says nothing about how many lie between them. */
    @Override
    public OptionalLong position() {
        return OptionalLong.of(commit);
    }
}
