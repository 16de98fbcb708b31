package id.tanggap.events.routing;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Too much of what it had assigned within seven days was taken back: it assigns nothing any more until the government says so.
 */
@Revision("1")
public record AutomaticAssignmentStopped(int assigned, int takenBack, Instant at) implements RoutingEvent {}
