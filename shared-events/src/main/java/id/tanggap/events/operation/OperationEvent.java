package id.tanggap.events.operation;

import id.tanggap.events.complaint.Actor;
import java.time.Instant;

/** An operator's order. It belongs to no aggregate: it changes nothing that anybody complains about. */
public sealed interface OperationEvent
        permits ProjectionRebuildOrdered, ProjectionRebuildDecided, DeadLettersRetryOrdered, ParkedEventsRetryOrdered {
    Actor by();

    Instant at();
}
