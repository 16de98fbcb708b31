package id.tanggap.events.operation;

import id.tanggap.events.complaint.Actor;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The projection is to be built anew from all events, beside the one that is asked meanwhile. */
@Revision("1")
public record ProjectionRebuildOrdered(ProjectionName projection, Actor by, Instant at) implements OperationEvent {}
