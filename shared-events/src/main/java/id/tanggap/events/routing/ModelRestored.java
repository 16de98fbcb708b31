package id.tanggap.events.routing;

import id.tanggap.events.complaint.Actor;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A version that was in use before, or was refused, is in use from now on. */
@Revision("1")
public record ModelRestored(int version, Actor by, Instant at) implements RoutingEvent {}
