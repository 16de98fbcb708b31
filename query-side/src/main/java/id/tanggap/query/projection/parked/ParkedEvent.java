package id.tanggap.query.projection.parked;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a processor could not take.
 *
 * @param projection or the name of another processor
 * @param sequence the aggregate; what of it comes later waits behind
 * @param event the name under which the event is stored
 * @param reason null for one that only waits behind another
 */
public record ParkedEvent(
        String projection,
        String sequence,
        long position,
        String event,
        @Nullable Long sequenceNumber,
        @Nullable String reason,
        Instant since) {}
