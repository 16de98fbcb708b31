package id.tanggap.eventstore;

import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** An event store that can say whether a reader's place is in its history. */
public interface HistoryCheck {

    /**
     * The same place as the store would write it today: with what is known of the event that stands there. A reader that
     * begins at either reads the same. A token that holds others, as that of a replay, is checked and answered as it is.
     *
     * @throws AnotherHistoryException when it is of another history
     * @throws EventStoreAwayException when the store cannot be asked
     */
    @Nullable
    TrackingToken held(@Nullable TrackingToken token);
}
