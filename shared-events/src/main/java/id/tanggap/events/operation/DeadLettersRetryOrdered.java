package id.tanggap.events.operation;

import id.tanggap.events.complaint.Actor;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The former order of {@link ParkedEventsRetryOrdered}, which knew projections alone; stores that are older hold it.
 * Parked events are to be tried again.
 *
 * @param projection whose, null for all
 * @param sequence the aggregate whose events are parked, null for all
 */
@Revision("1")
public record DeadLettersRetryOrdered(
        @Nullable ProjectionName projection, @Nullable String sequence, Actor by, Instant at)
        implements OperationEvent {}
