package id.tanggap.events.operation;

import id.tanggap.events.complaint.Actor;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Parked events are to be tried again.
 *
 * @param processor a projection or whatever else follows the events; null for all
 * @param sequence the aggregate whose events are parked, null for all
 */
@Revision("1")
public record ParkedEventsRetryOrdered(
        @Nullable String processor, @Nullable String sequence, Actor by, Instant at) implements OperationEvent {}
