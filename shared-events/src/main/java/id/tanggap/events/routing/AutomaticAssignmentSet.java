package id.tanggap.events.routing;

import id.tanggap.events.complaint.Actor;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The government said whether, and how far, what was learned may assign without anybody. */
@Revision("1")
public record AutomaticAssignmentSet(AutomaticTerms terms, Actor by, Instant at) implements RoutingEvent {}
