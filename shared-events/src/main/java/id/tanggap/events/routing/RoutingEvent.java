package id.tanggap.events.routing;

import java.time.Instant;

/** What happened to what routing has learned. */
public sealed interface RoutingEvent
        permits ModelTrained, ModelRestored, AutomaticAssignmentSet, AutomaticAssignmentStopped {

    /** Its only stream; no kind of id has the same text. */
    String STREAM = "routing:learned";

    Instant at();
}
