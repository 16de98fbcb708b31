package id.tanggap.eventstore.kurrent;

import id.tanggap.eventstore.AnotherHistoryException;
import io.kurrent.dbclient.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Holds a reader's place against the log, and finds the event from which a subscription may begin.
 *
 * <p><b>Only an event of this store will do</b>, or the very beginning. Before 24.10 a server begins behind the first record
 * that it finds at or after the place: if the record at the place was scavenged, it passes over the one that follows. Events
 * of this store are never removed. Tokens may name other records: of other streams, or the end of the log as it once was.
 *
 * <p><b>And only the event that stood there.</b> A log that was restored from an older backup ends before the place, or goes
 * on differently. A server says nothing of that: it waits until its log has come there, and what it wrote meanwhile is never
 * seen.
 */
final class Landmarks {

    private static final long PAUSE_MILLIS = 250;

    private final KurrentConnection connection;
    private final Pages pages;
    private final StreamNames names;
    private final EventReads reads;

    Landmarks(KurrentConnection connection, StreamNames names, EventReads reads) {
        this.connection = connection;
        this.pages = new Pages(connection);
        this.names = names;
        this.reads = reads;
    }

    /**
     * The last event of this store at or before the place; null before the first. What only a node that follows does not
     * have yet is waited for.
     *
     * @throws AnotherHistoryException when the place is of another history
     */
    @Nullable
    LogPosition soundPlaceAt(@Nullable LogPosition place) {
        long end = System.nanoTime() + connection.patienceWithFollowers().toNanos();
        while (true) {
            try {
                return soundPlaceNow(place);
            } catch (AnotherHistoryException perhapsNotYet) {
                if (System.nanoTime() > end) {
                    throw perhapsNotYet;
                }
                rest();
            }
        }
    }

    /** As {@link #soundPlaceAt}, without waiting. */
    @Nullable
    LogPosition soundPlaceNow(@Nullable LogPosition place) {
        if (place == null) {
            return null;
        }
        RecordedEvent found = atOrAfter(place)
                .orElseThrow(() -> lost(place, "log server berakhir sebelum", "the server's log ends before"));
        boolean isThere = LogPosition.of(found).equals(place);
        boolean isOurs = isThere && names.holdsEvents(found.getStreamId());
        if (place.event() != null && !(isOurs && place.event().equals(found.getEventId()))) {
            throw lost(place, "di log server tidak lagi ada", "the server's log no longer holds");
        }
        // Of an older token it is not known what stood there; only an event of ours is certain to have stood there
        // always.
        return isOurs
                ? LogPosition.of(found)
                : reads.atOrBefore(place).map(LogPosition::of).orElse(null);
    }

    private Optional<RecordedEvent> atOrAfter(LogPosition place) {
        try {
            List<RecordedEvent> first = pages.ofAll(place, 1);
            return first.stream().findFirst();
        } catch (EventStoreException failure) {
            if (Trouble.of(failure) == Trouble.NO_SUCH_PLACE) {
                throw lost(
                        place,
                        "di log server tidak ada catatan yang mulai di",
                        "in the server's log no record begins at");
            }
            throw failure;
        }
    }

    private AnotherHistoryException lost(LogPosition place, String indonesian, String english) {
        String event = place.event() == null ? "" : ", " + place.event();
        return new AnotherHistoryException(
                "EventStoreDB di %s bukan riwayat yang sudah diikuti: %s tempat yang tercapai (%d%s)"
                        .formatted(connection.hosts(), indonesian, place.commit(), event),
                "EventStoreDB at %s is not the history that was followed: %s the place that was reached (%d%s)"
                        .formatted(connection.hosts(), english, place.commit(), event));
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted", e);
        }
    }
}
