package id.tanggap.events.operation;

import id.tanggap.events.complaint.Actor;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What is to become of an index that is being rebuilt: it takes the live one's place whatever it shows, or goes. */
@Revision("1")
public record ProjectionRebuildDecided(ProjectionName projection, Decision decision, Actor by, Instant at)
        implements OperationEvent {

    public enum Decision {
        SWAP,
        DROP
    }
}
